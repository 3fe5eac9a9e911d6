package dev.culprit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OidcSettingsTests {

    private static final Map<Role, List<String>> ROLES =
            Map.of(Role.EDITOR, List.of("writers"), Role.REVIEWER, List.of("sre", "leads"));

    @Test
    void theHighestRoleCounts() {
        OidcSettings settings = new OidcSettings("name", "groups", ROLES, Role.READER);

        assertThat(settings.roleOf(Set.of("writers", "leads"))).contains(Role.REVIEWER);
    }

    @Test
    void whoIsInNoGroupHasTheDefaultRoleIfThereIsOne() {
        assertThat(new OidcSettings("name", "groups", ROLES, Role.READER).roleOf(Set.of("staff")))
                .contains(Role.READER);
        assertThat(new OidcSettings("name", "groups", ROLES, null).roleOf(Set.of()))
                .isEmpty();
    }

    @Test
    void aClaimIsFoundByItsNameOrByItsParts() {
        Claims claims = new Claims(Map.of(
                "groups",
                "writers",
                "https://example.org/groups",
                List.of("a"),
                "realm_access",
                Map.of("roles", List.of("b", "c"))));

        assertThat(claims.texts("groups")).containsExactly("writers");
        assertThat(claims.texts("https://example.org/groups")).containsExactly("a");
        assertThat(claims.texts("realm_access.roles")).containsExactlyInAnyOrder("b", "c");
        assertThat(claims.texts("realm_access.none.deeper")).isEmpty();
        assertThat(claims.text("realm_access")).isEmpty();
    }
}
