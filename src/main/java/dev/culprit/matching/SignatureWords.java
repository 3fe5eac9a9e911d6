package dev.culprit.matching;

import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import java.util.List;
import java.util.regex.Pattern;

/** The literal words in definitions of signatures, for finding and weighing them as text. */
final class SignatureWords {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z_][^{}]*\\}");

    /** What stands in a pattern for other text than itself; approximately, as a few words more or less do not matter. */
    private static final Pattern OPERATOR =
            Pattern.compile("\\\\[a-zA-Z]|\\(\\?[a-zA-Z<>:-]*|\\[[^\\]]*\\]|\\{\\d+,?\\d*\\}|[.*+?|()^$\\\\]+");

    private static final Pattern BLANK = Pattern.compile("\\\\s[+*]?");

    private static final String APART = " | | ";

    private SignatureWords() {}

    /** The words of all of these, those of different ones well apart. */
    static String of(List<NamedSignature> signatures) {
        StringBuilder words = new StringBuilder();
        signatures.forEach(named -> append(named.signature(), words));
        return words.toString();
    }

    /** The words of one. */
    static String of(Signature signature) {
        StringBuilder words = new StringBuilder();
        append(signature, words);
        return words.toString();
    }

    private static void append(Signature signature, StringBuilder words) {
        if (signature instanceof Signature.Text text) {
            words.append(PLACEHOLDER.matcher(text.template()).replaceAll(APART));
        } else if (signature instanceof Signature.Regex regex) {
            words.append(literals(regex.pattern()));
        } else if (signature instanceof Signature.Config config) {
            words.append(config.path()).append(APART).append(value(config.condition()));
        } else if (signature instanceof Signature.All all) {
            all.members().forEach(member -> append(member, words));
        } else if (signature instanceof Signature.Any any) {
            any.members().forEach(member -> append(member, words));
        }
        words.append(APART);
    }

    private static String literals(String pattern) {
        String spelled = BLANK.matcher(pattern.replace("\\.", "-")).replaceAll(" ");
        return OPERATOR.matcher(spelled).replaceAll(APART);
    }

    private static String value(ConfigCondition condition) {
        if (condition instanceof ConfigCondition.Equals equal) {
            return equal.value();
        }
        return condition instanceof ConfigCondition.Matches matching ? literals(matching.pattern()) : "";
    }
}
