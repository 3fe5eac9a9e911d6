package dev.culprit.matching.signature;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much a signature asks of a text before it fits, judged by its words alone: by how many letters of telling words must
 * stand there. Words that nearly every error has ({@code failed to …}) tell nothing.
 *
 * @param words that must be there, in lower case, those that tell nothing left out
 */
public record Specificity(Level level, Set<String> words) {

    /** From what fits nearly any text to what hardly fits another problem. */
    public enum Level {
        ANYTHING,
        BROAD,
        FAIR,
        SPECIFIC
    }

    private static final int FAIR_FROM = 10;
    private static final int SPECIFIC_FROM = 22;

    /** About as many bits as so many letters of telling words. */
    private static final double BROAD_BITS = 14;

    private static final double FAIR_BITS = 28;
    private static final double SPECIFIC_BITS = 60;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|}}|\\{[^{}]*}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private static final Set<String> TELLING_NOTHING = Set.of(
            "the", "and", "for", "not", "with", "from", "that", "this", "was", "has", "had", "are", "been", "but",
            "can", "cannot", "could", "error", "errors", "err", "failed", "failure", "fail", "fatal", "warning", "warn",
            "info", "level", "msg", "message", "unable", "while", "when", "will", "due", "rpc", "code", "desc",
            "unknown", "use", "using", "into", "its", "such", "any");

    public Specificity {
        words = Set.copyOf(words);
    }

    /** Of a definition, whether it compiles or not. */
    public static Specificity of(Signature signature) {
        if (signature instanceof Signature.Text text) {
            return ofWords(tellingWords(PLACEHOLDER.matcher(text.template()).replaceAll(" ")));
        }
        if (signature instanceof Signature.Regex regex) {
            return ofRegex(regex.pattern());
        }
        if (signature instanceof Signature.Config config) {
            Specificity path = ofWords(tellingWords(config.path()));
            return new Specificity(
                    path.words().isEmpty() ? Level.BROAD : atLeast(path.level(), Level.FAIR), path.words());
        }
        if (signature instanceof Signature.All all) {
            return together(all.members());
        }
        if (signature instanceof Signature.Any any) {
            return any.members().stream()
                    .map(Specificity::of)
                    .min(Comparator.comparing(Specificity::level))
                    .orElse(new Specificity(Level.ANYTHING, Set.of()));
        }
        return new Specificity(Level.ANYTHING, Set.of());
    }

    /** What all members ask for; {@code none} among them asks for nothing. */
    private static Specificity together(List<Signature> members) {
        List<Specificity> each = members.stream().map(Specificity::of).toList();
        Set<String> words = each.stream()
                .map(Specificity::words)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Level strongest = each.stream()
                .map(Specificity::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.ANYTHING);
        return new Specificity(atLeast(ofWords(words).level(), strongest), words);
    }

    /** By the literal text that any match contains; a part of it is known, how much all of it tells as well. */
    private static Specificity ofRegex(String pattern) {
        try {
            com.google.re2j.Pattern.compile(pattern);
        } catch (com.google.re2j.PatternSyntaxException e) {
            return new Specificity(Level.ANYTHING, Set.of());
        }
        RegexLiterals literals = RegexLiterals.of(pattern);
        double bits = literals.information();
        Level level = bits >= SPECIFIC_BITS
                ? Level.SPECIFIC
                : bits >= FAIR_BITS ? Level.FAIR : bits >= BROAD_BITS ? Level.BROAD : Level.ANYTHING;
        return new Specificity(level, tellingWords(String.join(" ", literals.required())));
    }

    private static Level atLeast(Level level, Level floor) {
        return level.compareTo(floor) < 0 ? floor : level;
    }

    private static Specificity ofWords(Set<String> words) {
        int letters = words.stream().mapToInt(Specificity::weight).sum();
        Level level = letters >= SPECIFIC_FROM
                ? Level.SPECIFIC
                : letters >= FAIR_FROM ? Level.FAIR : letters > 0 ? Level.BROAD : Level.ANYTHING;
        return new Specificity(level, words);
    }

    /** A Han character says about as much as three letters. */
    private static int weight(String word) {
        return HAN.matcher(word)
                        .results()
                        .mapToInt(found -> 2 * found.group().length())
                        .sum()
                + word.length();
    }

    private static Set<String> tellingWords(String text) {
        return Stream.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1))
                .filter(word -> weight(word) >= 3 && !TELLING_NOTHING.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
