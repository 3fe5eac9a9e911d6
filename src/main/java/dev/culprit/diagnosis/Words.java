package dev.culprit.diagnosis;

import dev.culprit.matching.Tier;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The messages of one language. */
record Words(MessageSource messages, Locale locale) {

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The word for a constant under a key: {@code web.risk} and {@code SAFE} give that of {@code web.risk.safe}. */
    String of(String key, Enum<?> constant) {
        return of(key + "." + name(constant));
    }

    /** Key of what is said above an answer, given the number of its matches: no surer than they are. */
    static String heading(Diagnosis diagnosis) {
        if (diagnosis.matches().isEmpty()) {
            return diagnosis.benign().isEmpty() ? "diagnosis.none.title" : "diagnosis.only-benign.title";
        }
        boolean onlyPossible = diagnosis.matches().stream().allMatch(match -> match.tier() == Tier.POSSIBLE);
        return onlyPossible ? "diagnosis.possible" : "diagnosis.known";
    }

    /** A constant as it stands in keys, JSON and class names. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A probability in whole percent; neither end is ever claimed. */
    static String percent(double probability) {
        long percent = Math.round(probability * 100);
        return percent < 1 ? "<1" : percent > 99 ? ">99" : String.valueOf(percent);
    }
}
