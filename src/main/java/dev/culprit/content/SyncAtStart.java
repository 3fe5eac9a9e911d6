package dev.culprit.content;

import dev.culprit.account.SystemActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings the store in step with the library before the server takes its first request. */
@Component
@EnableConfigurationProperties(ContentSettings.class)
class SyncAtStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SyncAtStart.class);

    private final ContentSync sync;
    private final ContentSettings settings;
    private volatile boolean running;

    SyncAtStart(ContentSync sync, ContentSettings settings) {
        this.sync = sync;
        this.settings = settings;
    }

    @Override
    public void start() {
        ContentSync.Outcome outcome = SystemActor.call(() -> sync.sync(settings.library()));
        outcome.problems().stream().filter(Problem::isError).forEach(problem -> log.warn("content: {}", problem));
        outcome.conflicts()
                .forEach(
                        key -> log.warn("content: {} changed in the library and was edited here; kept as edited", key));
        log.info(
                "content: {} articles taken, {} unchanged, {} archived",
                outcome.taken().size(),
                outcome.unchanged(),
                outcome.archived().size());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before whatever is built from the articles, and long before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
