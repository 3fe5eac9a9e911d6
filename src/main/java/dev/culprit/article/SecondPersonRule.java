package dev.culprit.article;

import dev.culprit.account.Actor;
import dev.culprit.account.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * That readers see nothing which only one person has read: a revision is published by somebody else than its author, or
 * after somebody else approved it. Administrators are free, so that one person alone can run a site.
 */
@Component
@EnableConfigurationProperties(PublishingSettings.class)
class SecondPersonRule {

    private final PublishingSettings settings;

    SecondPersonRule(PublishingSettings settings) {
        this.settings = settings;
    }

    boolean lets(Actor publisher, SavedRevision revision) {
        return !settings.secondPerson()
                || revision.isApproved()
                || !revision.isBy(publisher.name())
                || publisher.has(Role.ADMINISTRATOR);
    }
}
