package dev.culprit.diagnosis;

import dev.culprit.account.ForEditors;
import dev.culprit.paste.Paste;
import dev.culprit.web.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Answers pastes from all that is published, and keeps answers for those who share them. Safe to share. */
@Service
public class Diagnoses {

    private static final Logger LOG = LoggerFactory.getLogger(Diagnoses.class);
    private static final int ID_BYTES = 16;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + 2 * ID_BYTES + "}");

    private final Supplier<KnowledgeBase> knowledge;
    private final KeptDiagnoses kept;
    private final DiagnosisSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Diagnoses(Supplier<KnowledgeBase> knowledge, KeptDiagnoses kept, DiagnosisSettings settings, Clock clock) {
        this.knowledge = knowledge;
        this.kept = kept;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks for known issues in a paste. */
    public Examination examine(Paste paste) {
        return knowledge.get().examine(paste);
    }

    /** What there is to say about a paste, in this language; nothing is kept. */
    public Diagnosis diagnose(Paste paste, Locale locale) {
        return examine(paste).diagnosis(locale);
    }

    /** Keeps what was found, in every language; gives the id to find it by, or nothing where none are kept. */
    Optional<String> keep(Examination examination) {
        if (!settings.keepsAny()) {
            return Optional.empty();
        }
        Map<Language, Diagnosis> answers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            answers.put(language, examination.diagnosis(language.locale()));
        }
        String id = newId();
        Instant until = clock.instant().plus(settings.retention());
        kept.add(id, until, examination.answer(Locale.ENGLISH).paste(), answers);
        return Optional.of(id);
    }

    /** A kept answer, as it was given then. */
    Optional<Answer> find(String id, Locale locale) {
        Language language = Language.of(locale).orElse(Language.ENGLISH);
        return ID.matcher(id).matches() ? kept.find(id, language, clock.instant()) : Optional.empty();
    }

    /** The latest pastes that nothing answered and that are still kept, masked; latest first. */
    @ForEditors
    public List<UnmatchedPaste> unmatched(int most) {
        return kept.findUnmatched(clock.instant(), most);
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void sweep() {
        int forgotten = kept.sweep(clock.instant(), settings.keepAtMost());
        LOG.debug("{} kept diagnoses were forgotten", forgotten);
    }
}
