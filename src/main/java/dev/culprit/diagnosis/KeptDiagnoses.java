package dev.culprit.diagnosis;

import dev.culprit.web.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of kept diagnoses: for each a masked excerpt of the paste and what was answered, in every language. Written
 * once and read whole, hence without entities.
 */
@Repository
class KeptDiagnoses {

    private final JdbcClient database;

    KeptDiagnoses(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    void add(String id, Instant keptUntil, PasteExcerpt excerpt, Map<Language, Diagnosis> answers) {
        boolean unmatched =
                answers.values().stream().allMatch(answer -> answer.matches().isEmpty());
        database.sql("insert into kept_diagnosis (id, kept_until, excerpt, unmatched) values (?, ?, ?, ?)")
                .params(id, atUtc(keptUntil), DiagnosisJson.write(excerpt), unmatched)
                .update();
        answers.forEach((language, answer) -> database.sql(
                        "insert into kept_answer (diagnosis_id, locale, answer) values (?, ?, ?)")
                .params(id, language.tag(), DiagnosisJson.write(answer))
                .update());
    }

    @Transactional(readOnly = true)
    Optional<Answer> find(String id, Language language, Instant now) {
        return database.sql("select k.kept_until, k.excerpt, a.answer from kept_diagnosis k"
                        + " join kept_answer a on a.diagnosis_id = k.id and a.locale = ?"
                        + " where k.id = ? and k.kept_until > ?")
                .params(language.tag(), id, atUtc(now))
                .query((row, number) -> new Answer(
                        DiagnosisJson.diagnosis(row.getString("answer")),
                        DiagnosisJson.excerpt(row.getString("excerpt")),
                        row.getObject("kept_until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The latest of those that nothing answered, latest first. */
    @Transactional(readOnly = true)
    List<UnmatchedPaste> findUnmatched(Instant now, int most) {
        return database.sql("select id, excerpt from kept_diagnosis where unmatched and kept_until > ?"
                        + " order by kept_until desc fetch first ? rows only")
                .params(atUtc(now), most)
                .query((row, number) -> new UnmatchedPaste(
                        row.getString("id"),
                        DiagnosisJson.excerpt(row.getString("excerpt")).text()))
                .list();
    }

    /** Forgets those whose time is over, and the oldest of those beyond this many. */
    @Transactional
    int sweep(Instant now, int most) {
        int expired = database.sql("delete from kept_diagnosis where kept_until <= ?")
                .param(atUtc(now))
                .update();
        int tooMany = database.sql("delete from kept_diagnosis where kept_until <= (select kept_until"
                        + " from kept_diagnosis order by kept_until desc offset ? rows fetch next 1 rows only)")
                .param(most)
                .update();
        return expired + tooMany;
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
