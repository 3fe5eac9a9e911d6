package dev.culprit.diagnosis;

import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.Signature;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a signature on one line, as its author thinks of it. */
final class SignatureWording {

    private SignatureWording() {}

    static String of(Signature signature) {
        if (signature instanceof Signature.Text text) {
            return text.template();
        }
        if (signature instanceof Signature.Regex regex) {
            return "/" + regex.pattern() + "/";
        }
        if (signature instanceof Signature.Config config) {
            return config.format().name().toLowerCase(Locale.ROOT) + " " + config.path() + " " + of(config.condition());
        }
        if (signature instanceof Signature.All all) {
            return joined(all.members(), " + ");
        }
        if (signature instanceof Signature.Any any) {
            return joined(any.members(), " | ");
        }
        return "¬ (" + joined(((Signature.None) signature).members(), " | ") + ")";
    }

    private static String joined(List<Signature> members, String link) {
        return members.stream().map(SignatureWording::of).collect(Collectors.joining(link));
    }

    private static String of(ConfigCondition condition) {
        if (condition instanceof ConfigCondition.Equals equals) {
            return "= " + equals.value();
        }
        if (condition instanceof ConfigCondition.Matches matches) {
            return "~ /" + matches.pattern() + "/";
        }
        return condition.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
