package dev.culprit.transfer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.culprit.account.ForAdministrators;
import dev.culprit.content.Library;
import dev.culprit.transfer.LibraryImport.Difference;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * The imports that administrators have begun on this node: first looked at, then carried out in the background. Kept in
 * memory for an hour; an import that a restart cut short is begun again with its file and goes on where it stopped.
 */
@Component
class ImportJobs {

    /** Each holds its library in memory. */
    private static final int MOST_OPEN = 4;

    private static final int MOST_KEPT = 50;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int ID_BYTES = 16;
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final LibraryImport imports;
    private final AsyncTaskExecutor background;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, ImportJob> jobs =
            Caffeine.newBuilder().expireAfterAccess(KEPT).maximumSize(MOST_KEPT).build();

    ImportJobs(LibraryImport imports, AsyncTaskExecutor applicationTaskExecutor) {
        this.imports = imports;
        this.background = applicationTaskExecutor;
    }

    /** Looks at a library; nothing is changed before {@link #start}. */
    @ForAdministrators
    public ImportJob.View begin(String fileName, Library library, Difference difference) {
        if (jobs.asMap().values().stream()
                        .filter(job -> job.view().state().isOpen())
                        .count()
                >= MOST_OPEN) {
            throw new ProblemException(Problem.OVERLOADED, SOON);
        }
        ImportJob job = new ImportJob(newId(), fileName, library, difference, imports.look(library, difference));
        jobs.put(job.id(), job);
        return job.view();
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Carries it out in the background, as whoever calls this; nothing happens when it was started or dropped before. */
    @ForAdministrators
    public void start(String id) {
        ImportJob job = get(id);
        Library library = job.start();
        if (library != null) {
            background.execute(new DelegatingSecurityContextRunnable(() -> carryOut(job, library)));
        }
    }

    private void carryOut(ImportJob job, Library library) {
        try {
            job.finish(imports.run(library, job.difference(), job::goOn));
        } catch (RuntimeException e) {
            LOG.error("an import has failed", e);
            job.fail();
        }
    }

    /** Stops it after the articles that are being dealt with, or drops it before it was started. */
    @ForAdministrators
    public void cancel(String id) {
        get(id).cancel();
    }

    /** How it stands. */
    @ForAdministrators
    public ImportJob.View view(String id) {
        return get(id).view();
    }

    private ImportJob get(String id) {
        ImportJob job = jobs.getIfPresent(id);
        if (job == null) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        return job;
    }
}
