package dev.culprit.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** What follows an attempt to sign in at an identity provider. */
class ExternalArrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalArrival.class);

    private final ExternalUsers users;
    private final Arrival arrival;
    private final SignInWitness witness;

    ExternalArrival(ExternalUsers users, Arrival arrival, SignInWitness witness) {
        this.users = users;
        this.arrival = arrival;
        this.witness = witness;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        Optional<String> name =
                user.getPrincipal() instanceof OidcUser vouchedFor ? users.admit(vouchedFor) : Optional.empty();
        if (name.isPresent()) {
            arrival.enter(request, response, name.get());
        } else {
            witness.notAdmitted();
            Arrival.turnBack(request, response, "refused");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("signing in at the identity provider failed", failure);
        witness.notAdmitted();
        Arrival.turnBack(request, response, "elsewhere");
    }
}
