package dev.culprit.article;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts how often articles are met. What comes in is summed up in memory and added to the database every few seconds, so
 * that answering a paste writes nothing. A crash loses a few seconds' counts. Safe to share.
 */
@Component
@EnableScheduling
class MeetingLog {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingLog.class);

    private final JdbcClient database;
    private final ContestedTransaction transaction;
    private Map<String, Meetings> waiting = new TreeMap<>();

    MeetingLog(JdbcClient database, ContestedTransaction transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @EventListener
    synchronized void note(ArticleMet met) {
        waiting.merge(met.key(), new Meetings(1, met.when()), Meetings::and);
    }

    @Scheduled(fixedDelayString = "PT10S")
    @PreDestroy
    void writeDown() {
        Map<String, Meetings> batch = takeWaiting();
        if (batch.isEmpty()) {
            return;
        }
        try {
            transaction.run(() -> {
                batch.forEach(this::add);
                return batch;
            });
        } catch (DataAccessException e) {
            LOG.warn("the meetings of {} articles could not be counted", batch.size(), e);
        }
    }

    private synchronized Map<String, Meetings> takeWaiting() {
        Map<String, Meetings> batch = waiting;
        waiting = new TreeMap<>();
        return batch;
    }

    private void add(String key, Meetings meetings) {
        int counted = database.sql("""
                        update meeting
                        set times = times + :times, last_met = case when last_met < :last then :last else last_met end
                        where article_id = (select id from article where article_key = :key)""")
                .param("key", key)
                .param("times", meetings.times())
                .param("last", meetings.last().atOffset(ZoneOffset.UTC))
                .update();
        if (counted == 0) {
            database.sql("""
                            insert into meeting (article_id, times, last_met)
                            select id, cast(:times as bigint), cast(:last as timestamp with time zone)
                            from article where article_key = :key""")
                    .param("key", key)
                    .param("times", meetings.times())
                    .param("last", meetings.last().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    Optional<Meetings> find(String key) {
        return database.sql("""
                        select m.times, m.last_met from meeting m join article a on a.id = m.article_id
                        where a.article_key = :key""")
                .param("key", key)
                .query((row, number) -> new Meetings(
                        row.getLong("times"),
                        row.getObject("last_met", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The keys of readable articles that were published before this moment and not met since, the longest ago first. */
    List<String> findUnmet(Instant since, int most) {
        return database.sql("""
                        select a.article_key from article a left join meeting m on m.article_id = a.id
                        where a.published_revision is not null and a.archived_at is null and a.published_at < :since
                          and (m.last_met is null or m.last_met < :since)
                        order by m.last_met asc nulls first, a.article_key
                        fetch first :most rows only""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(String.class)
                .list();
    }
}
