package dev.culprit.diagnosis;

import static dev.culprit.diagnosis.TestKnowledge.KNOWLEDGE;
import static dev.culprit.diagnosis.TestKnowledge.LEASE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.paste.Paste;
import dev.culprit.web.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeping promises on every database. */
abstract class KeptDiagnosesContract {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Examination EXAMINATION = KNOWLEDGE.examine(Paste.of("节点 👩‍🔧\n" + LEASE_MISSING));

    private final JdbcClient database;
    private final KeptDiagnoses kept;

    KeptDiagnosesContract(DataSource source) {
        this.database = JdbcClient.create(source);
        this.kept = new KeptDiagnoses(database);
    }

    @BeforeEach
    void forgetAll() {
        database.sql("delete from kept_diagnosis").update();
    }

    @Test
    void givesBackWhatWasAnsweredInEachLanguage() {
        keep("a", NOW.plusSeconds(1));

        Answer english = kept.find("a", Language.ENGLISH, NOW).orElseThrow();
        assertThat(english.diagnosis()).isEqualTo(answer(Language.ENGLISH).diagnosis());
        assertThat(english.paste()).isEqualTo(answer(Language.ENGLISH).paste());
        assertThat(english.keptUntil()).isEqualTo(NOW.plusSeconds(1));
        assertThat(kept.find("a", Language.CHINESE, NOW))
                .map(Answer::diagnosis)
                .contains(answer(Language.CHINESE).diagnosis());
    }

    @Test
    void givesNothingBackWhenItsTimeIsOver() {
        keep("a", NOW);

        assertThat(kept.find("a", Language.ENGLISH, NOW)).isEmpty();
    }

    @Test
    void findsWhatNothingAnswered() {
        keep("answered", NOW.plusSeconds(3));
        keep("over", NOW, "nobody knows");
        keep("older", NOW.plusSeconds(1), "nobody knows\nthis one");
        keep("newer", NOW.plusSeconds(2), "nor that");

        assertThat(kept.findUnmatched(NOW, 9))
                .containsExactly(
                        new UnmatchedPaste("newer", "nor that"), new UnmatchedPaste("older", "nobody knows\nthis one"));
        assertThat(kept.findUnmatched(NOW, 1)).extracting(UnmatchedPaste::id).containsExactly("newer");
    }

    @Test
    void sweepsAwayWhatIsOver() {
        keep("over", NOW);
        keep("good", NOW.plusSeconds(1));

        int forgotten = kept.sweep(NOW, 10);

        assertThat(forgotten).isEqualTo(1);
        assertThat(ids()).containsExactly("good");
        assertThat(rows("kept_answer")).isEqualTo(2);
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        for (int i = 1; i <= 5; i++) {
            keep("d" + i, NOW.plus(Duration.ofDays(i)));
        }

        int forgotten = kept.sweep(NOW, 3);

        assertThat(forgotten).isEqualTo(2);
        assertThat(ids()).containsExactly("d3", "d4", "d5");
    }

    @Test
    void forgetsNoneWhileThereIsRoom() {
        keep("a", NOW.plusSeconds(1));

        assertThat(kept.sweep(NOW, 1)).isZero();
        assertThat(ids()).containsExactly("a");
    }

    private void keep(String id, Instant until) {
        kept.add(
                id,
                until,
                answer(Language.ENGLISH).paste(),
                Map.of(
                        Language.ENGLISH, answer(Language.ENGLISH).diagnosis(),
                        Language.CHINESE, answer(Language.CHINESE).diagnosis()));
    }

    private void keep(String id, Instant until, String paste) {
        Answer answer = KNOWLEDGE.examine(Paste.of(paste)).answer(Locale.ENGLISH);
        kept.add(id, until, answer.paste(), Map.of(Language.ENGLISH, answer.diagnosis()));
    }

    private static Answer answer(Language language) {
        return EXAMINATION.answer(Locale.forLanguageTag(language.tag()));
    }

    private Iterable<String> ids() {
        return database.sql("select id from kept_diagnosis order by id")
                .query(String.class)
                .list();
    }

    private long rows(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
