package dev.culprit.matching.signature;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.culprit.matching.signature.Condition.Absent;
import dev.culprit.matching.signature.Condition.AllOf;
import dev.culprit.matching.signature.Condition.AnyOf;
import dev.culprit.matching.signature.Condition.Else;
import dev.culprit.matching.signature.Condition.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns a definition into something that can be looked for, or tells everything that is wrong with it.
 *
 * <p>One object compiles one definition.
 */
public final class SignatureCompiler {

    private static final int MOST_MEMBERS = 64;
    private static final int DEEPEST = 5;
    private static final int LONGEST_PATTERN = 2000;

    /** RE2 runs in time proportional to the text times the program; this bounds the second factor. */
    private static final int LARGEST_PROGRAM = 5000;

    /** Most configurations lack most settings. */
    private static final double INFORMATION_OF_ABSENCE = 3;

    private final List<SignatureProblem> problems = new ArrayList<>();
    private int members;

    private SignatureCompiler() {}

    /** Compiles a definition. */
    public static Compilation compile(Signature definition) {
        SignatureCompiler compiler = new SignatureCompiler();
        Optional<Condition> condition = compiler.positive(definition, "", 1);
        boolean broken =
                compiler.problems.stream().anyMatch(problem -> problem.severity() == SignatureProblem.Severity.ERROR);
        return new Compilation(broken ? Optional.empty() : condition.map(CompiledSignature::new), compiler.problems);
    }

    /** A part that must be found; {@code none} is no such part. Empty after an error. */
    private Optional<Condition> positive(Signature definition, String at, int depth) {
        if (depth > DEEPEST || ++members > MOST_MEMBERS) {
            error(
                    at,
                    "the combination is too large",
                    "at most " + MOST_MEMBERS + " parts, nested at most " + DEEPEST + " deep");
            return Optional.empty();
        }
        if (definition instanceof Signature.Text text) {
            return template(text, at + "text");
        }
        if (definition instanceof Signature.Regex regex) {
            return regex(regex, at + "regex");
        }
        if (definition instanceof Signature.Config config) {
            return config(config, at + "config").map(Found::new);
        }
        if (definition instanceof Signature.All all) {
            return all(all, at + "all", depth);
        }
        if (definition instanceof Signature.Any any) {
            return any(any.members(), any.within(), at + "any", depth);
        }
        error(at + "none", "none alone would fit any paste", "put it into an all, beside what must be found");
        return Optional.empty();
    }

    private Optional<Condition> any(List<Signature> definitions, @Nullable Integer within, String at, int depth) {
        checkCombination(definitions, within, at);
        List<Condition> compiled = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            positive(definitions.get(i), member(at, i), depth + 1).ifPresent(compiled::add);
        }
        return compiled.isEmpty() ? Optional.empty() : Optional.of(new AnyOf(compiled));
    }

    private Optional<Condition> all(Signature.All all, String at, int depth) {
        checkCombination(all.members(), all.within(), at);
        List<Condition> compiled = new ArrayList<>();
        List<Absent> absent = new ArrayList<>();
        for (int i = 0; i < all.members().size(); i++) {
            String place = member(at, i);
            if (all.members().get(i) instanceof Signature.None none) {
                Integer within = none.within() == null ? all.within() : none.within();
                any(none.members(), none.within(), place + "none", depth + 1)
                        .ifPresent(condition -> absent.add(new Absent(condition, within)));
            } else {
                positive(all.members().get(i), place, depth + 1).ifPresent(compiled::add);
            }
        }
        if (compiled.isEmpty() && !absent.isEmpty()) {
            error(at, "there is nothing that must be found", "add a part besides none");
        }
        return compiled.isEmpty() ? Optional.empty() : Optional.of(new AllOf(compiled, absent, all.within()));
    }

    private void checkCombination(List<Signature> definitions, @Nullable Integer within, String at) {
        if (definitions.isEmpty()) {
            error(at, "the combination is empty", "list its parts, or leave it out");
        }
        if (within != null && within < 1) {
            error(at + ".within", "within is " + within, "give a number of lines, 1 or more");
        }
    }

    private static String member(String at, int index) {
        return at + "[" + (index + 1) + "].";
    }

    private Optional<Condition> template(Signature.Text text, String at) {
        try {
            Template template = Template.parse(text.template());
            if (!template.repeatedNames().isEmpty()) {
                warning(
                        at,
                        "a name stands for two placeholders: " + String.join(", ", template.repeatedNames()),
                        "only the first gives a value; give each a name of its own");
            }
            Probe probe = new Probe.OfTemplate(template);
            Condition inMessage = new Found(probe);
            return Optional.of(WholeLine.patternOf(template)
                    .map(pattern -> new Probe.OfLines(
                            pattern,
                            new RegexSieve(pattern.pattern()),
                            folded(WholeLine.required(template)),
                            probe.information()))
                    .<Condition>map(inLines -> new Else(inMessage, new Found(inLines)))
                    .orElse(inMessage));
        } catch (TemplateSyntaxException e) {
            error(at + " column " + e.column(), String.valueOf(e.getMessage()), e.hint());
            return Optional.empty();
        }
    }

    /** Looked for in what was said; and, as many patterns were written for whole lines, in the lines as they stand. */
    private Optional<Condition> regex(Signature.Regex regex, String at) {
        Optional<Pattern> pattern = pattern(regex.pattern(), RegexSpelling.forNormalisedText(regex.pattern()), at);
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        if (pattern.get().matcher("").find()) {
            error(at, "the pattern fits any message", "make a part of it required");
        }
        RegexLiterals literals = RegexLiterals.of(pattern.get().pattern());
        if (!literals.areLongEnough()) {
            warning(
                    at,
                    "the pattern has no literal of " + RegexLiterals.SHORTEST + " or more characters",
                    "every message must be tried with it; add a word that is always there");
        }
        Probe inMessage = new Probe.OfRegex(
                pattern.get(),
                new RegexSieve(pattern.get().pattern()),
                folded(literals.required()),
                literals.information());
        Probe inLines = new Probe.OfLines(
                Pattern.compile(regex.pattern()),
                new RegexSieve(regex.pattern()),
                folded(RegexLiterals.of(regex.pattern()).required()),
                literals.information());
        return Optional.of(new Else(new Found(inMessage), new Found(inLines)));
    }

    private static List<byte[]> folded(List<String> literals) {
        return literals.stream()
                .map(literal -> FoldedText.of(literal).toBytes())
                .toList();
    }

    /** Compiles it as spelled, but tells a mistake in the words of its author. */
    private Optional<Pattern> pattern(String written, String spelled, String at) {
        if (written.length() > LONGEST_PATTERN) {
            error(at, "the pattern is too long", "at most " + LONGEST_PATTERN + " characters");
            return Optional.empty();
        }
        try {
            Pattern.compile(written);
            Pattern pattern = Pattern.compile(spelled);
            if (pattern.programSize() > LARGEST_PROGRAM) {
                error(at, "the pattern is too costly", "use smaller counts in {…}, or a template");
                return Optional.empty();
            }
            return Optional.of(pattern);
        } catch (PatternSyntaxException e) {
            error(
                    at,
                    "no RE2 pattern: " + e.getDescription() + ": " + e.getPattern(),
                    "RE2 has no look-around and no back-references; escape literal ( ) [ ] { } . * + ? with \\");
            return Optional.empty();
        }
    }

    private Optional<Probe> config(Signature.Config config, String at) {
        Optional<ConfigPath> path = ConfigPath.find(config.path());
        if (path.isEmpty()) {
            error(at + ".path", config.path() + " is no path that is supported", ConfigPath.HINT);
        }
        Optional<Predicate<List<?>>> condition = condition(config.condition(), at);
        return path.flatMap(selects -> condition.map(holds -> probe(config, selects, holds)));
    }

    private static Probe probe(Signature.Config config, ConfigPath path, Predicate<List<?>> condition) {
        boolean missing = config.condition() instanceof ConfigCondition.Missing;
        double information = missing
                ? INFORMATION_OF_ABSENCE
                : LogLanguage.SHIPPED.information(FoldedText.of(config.path()).toBytes());
        return new Probe.OfConfig(
                config.format(),
                path.path(),
                missing ? null : path.lastName(),
                condition,
                missing || config.path().contains("!"),
                information);
    }

    private Optional<Predicate<List<?>>> condition(ConfigCondition condition, String at) {
        if (condition instanceof ConfigCondition.Matches matches) {
            return pattern(matches.pattern(), matches.pattern(), at + ".matches")
                    .map(pattern ->
                            ConfigNodes.anyScalar(text -> pattern.matcher(text).find()));
        }
        return Optional.of(ConfigNodes.that(condition));
    }

    private void error(String at, String message, String hint) {
        problems.add(SignatureProblem.error(at, message, hint));
    }

    private void warning(String at, String message, String hint) {
        problems.add(SignatureProblem.warning(at, message, hint));
    }
}
