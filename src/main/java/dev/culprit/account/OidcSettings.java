package dev.culprit.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an identity provider's word counts for here. The providers themselves are those of
 * {@code spring.security.oauth2.client}.
 *
 * @param nameClaim where the name of the user stands; the names of its parts are joined by dots
 * @param groupsClaim where the groups of the user stand
 * @param roles the groups whose members have each role; of several the highest counts
 * @param defaultRole of users in none of these groups; null: they are refused
 */
@ConfigurationProperties("culprit.account.oidc")
record OidcSettings(
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<Role, List<String>> roles,
        @Nullable Role defaultRole) {

    OidcSettings {
        roles = roles.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(roles));
    }

    /** The role of a member of these groups; empty when there is none. */
    Optional<Role> roleOf(Set<String> groups) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(groups::contains))
                .map(Map.Entry::getKey)
                .max(Role::compareTo)
                .or(() -> Optional.ofNullable(defaultRole));
    }
}
