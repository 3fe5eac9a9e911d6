package dev.culprit.account;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers in the browser what was asked of an identity provider until its answer comes, so that any node can take the
 * answer. What stands in the cookie is its owner's own; only the few texts are read that the answer is held against.
 */
class RequestCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String NAME = "sign-in-request";

    private static final OwnCookie COOKIE = new OwnCookie(NAME, "/login/oauth2/");
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ClientRegistrationRepository providers;

    RequestCookie(ClientRegistrationRepository providers) {
        this.providers = providers;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            COOKIE.take(request, response);
            return;
        }
        Map<String, String> kept = new TreeMap<>();
        put(kept, OAuth2ParameterNames.STATE, asked.getState());
        put(kept, OAuth2ParameterNames.REDIRECT_URI, asked.getRedirectUri());
        for (String name : new String[] {
            OAuth2ParameterNames.REGISTRATION_ID, OidcParameterNames.NONCE, PkceParameterNames.CODE_VERIFIER
        }) {
            put(kept, name, asked.getAttribute(name));
        }
        byte[] json = JSON.writeValueAsString(kept).getBytes(StandardCharsets.UTF_8);
        COOKIE.give(Base64.getUrlEncoder().withoutPadding().encodeToString(json), KEPT, request, response);
    }

    private static void put(Map<String, String> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.put(name, value);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return COOKIE.find(request)
                .flatMap(RequestCookie::read)
                .flatMap(this::restore)
                .filter(asked -> asked.getState() != null
                        && asked.getState().equals(request.getParameter(OAuth2ParameterNames.STATE)))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        COOKIE.take(request, response);
        return asked;
    }

    private static Optional<Map<String, String>> read(String cookie) {
        try {
            return Optional.ofNullable(
                    JSON.readValue(new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8), TEXTS));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty(); // not one of ours
        }
    }

    private Optional<OAuth2AuthorizationRequest> restore(Map<String, String> kept) {
        String id = kept.get(OAuth2ParameterNames.REGISTRATION_ID);
        ClientRegistration provider = id == null || id.isEmpty() ? null : providers.findByRegistrationId(id);
        if (provider == null) {
            return Optional.empty();
        }
        return Optional.of(OAuth2AuthorizationRequest.authorizationCode()
                .clientId(provider.getClientId())
                .authorizationUri(requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
                .scopes(provider.getScopes())
                .state(kept.get(OAuth2ParameterNames.STATE))
                .redirectUri(kept.get(OAuth2ParameterNames.REDIRECT_URI))
                .attributes(attributes -> attributes.putAll(kept))
                .build());
    }
}
