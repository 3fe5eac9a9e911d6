package dev.culprit.article;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs changes that others may be making at the same moment. The database lets one of them win; the loser is run again and
 * then sees what the winner did, so that it can answer instead of failing.
 */
@Component
class ContestedTransaction {

    private static final int ATTEMPTS = 3;

    private final TransactionTemplate transaction;

    ContestedTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T run(Supplier<T> change) {
        return run(change, ATTEMPTS);
    }

    /** Makes several changes at once, which saves most of the work; each by itself when others are at the same. */
    <T, R> List<R> runTogether(List<T> changes, Function<List<T>, List<R>> change) {
        try {
            return run(() -> change.apply(changes));
        } catch (ConcurrencyFailureException | DataIntegrityViolationException contested) {
            if (changes.size() == 1) {
                throw contested;
            }
            return changes.stream()
                    .flatMap(one -> runTogether(List.of(one), change).stream())
                    .toList();
        }
    }

    private <T> T run(Supplier<T> change, int attempts) {
        try {
            return transaction.execute(status -> change.get());
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
            if (attempts == 1) {
                throw lost;
            }
            return run(change, attempts - 1);
        }
    }
}
