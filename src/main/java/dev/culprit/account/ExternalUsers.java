package dev.culprit.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the users whom an identity provider vouches for. They are known by issuer and subject, so that nobody becomes
 * somebody else by a name; their role is what the provider's groups say each time they sign in. Safe to share.
 */
@Service
class ExternalUsers {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalUsers.class);

    private final AccountRepository accounts;
    private final OidcSettings settings;
    private final ApplicationEventPublisher events;

    ExternalUsers(AccountRepository accounts, OidcSettings settings, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.settings = settings;
        this.events = events;
    }

    /** The name under which this user is known here from now on; empty when the user may not come in. */
    @Transactional
    public Optional<String> admit(OidcUser user) {
        Claims claims = new Claims(user.getClaims());
        String externalId = user.getIssuer() + " " + user.getSubject();
        Optional<Role> role = settings.roleOf(claims.texts(settings.groupsClaim()));
        List<Account> administrators = accounts.lockAdministrators();
        Optional<Account> known = accounts.findByExternalId(externalId);
        if (role.isEmpty()) {
            LOG.info("{} is in no group that may come in", externalId);
            return Optional.empty();
        }
        return known.isPresent()
                ? update(known.get(), role.get(), administrators.size())
                : create(externalId, claims, role.get());
    }

    private Optional<String> update(Account account, Role role, int administrators) {
        if (!account.isEnabled()) {
            return Optional.empty();
        }
        boolean last = account.isEnabledAdministrator() && administrators == 1;
        if (account.role() != role && !last) {
            Map<String, String> change = Map.of("from", account.role().word(), "to", role.word());
            account.assign(role);
            events.publishEvent(new Audited("user-role-changed", account.name(), account.name(), change));
        }
        return Optional.of(account.name());
    }

    private Optional<String> create(String externalId, Claims claims, Role role) {
        String name = Account.folded(claims.text(settings.nameClaim()).orElse(""));
        if (!Account.isName(name) || accounts.findByName(name).isPresent()) {
            LOG.warn("{} cannot be called '{}' here: it is no name, or somebody else's", externalId, name);
            return Optional.empty();
        }
        accounts.save(Account.vouchedFor(externalId, name, role));
        events.publishEvent(new Audited("user-created", name, name, Map.of("role", role.word())));
        return Optional.of(name);
    }
}
