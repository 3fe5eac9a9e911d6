package dev.culprit.account;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where users can sign in besides here: the OpenID Connect providers that are configured, usually none or one. */
@Component
class IdentityProviders {

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    IdentityProviders(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    /**
     * A provider as the page for signing in offers it.
     *
     * @param path where signing in there begins
     */
    record Offer(String name, String path) {}

    List<Offer> list() {
        List<Offer> offers = new ArrayList<>();
        if (registrations.getIfAvailable() instanceof Iterable<?> all) {
            for (Object each : all) {
                ClientRegistration provider = (ClientRegistration) each;
                offers.add(new Offer(
                        provider.getClientName(),
                        OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
                                + provider.getRegistrationId()));
            }
        }
        return offers;
    }

    /** Adds the way there and back, if there is a provider. */
    void addTo(HttpSecurity http, AuthenticationSuccessHandler signedIn, AuthenticationFailureHandler notSignedIn) {
        ClientRegistrationRepository known = registrations.getIfAvailable();
        if (known != null) {
            http.oauth2Login(login -> login.loginPage(Access.SIGN_IN_PAGE)
                    .clientRegistrationRepository(known)
                    .authorizedClientRepository(new KeepsNoTokens())
                    .authorizationEndpoint(asked -> asked.authorizationRequestRepository(new RequestCookie(known)))
                    .successHandler(signedIn)
                    .failureHandler(notSignedIn));
        }
    }
}
