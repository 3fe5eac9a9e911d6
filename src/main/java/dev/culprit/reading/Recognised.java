package dev.culprit.reading;

import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A signature as readers see it.
 *
 * @param id null for a member of another
 * @param kind one of {@code text regex config all any none}
 * @param text what is looked for; null when it is made up of members
 * @param members of {@code all}, {@code any} and {@code none}
 * @param within lines that its members may be apart; null for any distance
 */
record Recognised(
        @Nullable String id,
        String kind,
        @Nullable String text,
        List<Recognised> members,
        @Nullable Integer within) {

    static Recognised by(NamedSignature named) {
        Recognised signature = of(named.signature());
        return new Recognised(named.id(), signature.kind, signature.text, signature.members, signature.within);
    }

    private static Recognised of(Signature signature) {
        if (signature instanceof Signature.Text text) {
            return single("text", text.template());
        }
        if (signature instanceof Signature.Regex regex) {
            return single("regex", regex.pattern());
        }
        if (signature instanceof Signature.Config config) {
            return single("config", config(config));
        }
        if (signature instanceof Signature.All all) {
            return combined("all", all.members(), all.within());
        }
        if (signature instanceof Signature.Any any) {
            return combined("any", any.members(), any.within());
        }
        Signature.None none = (Signature.None) signature;
        return combined("none", none.members(), none.within());
    }

    private static Recognised single(String kind, String text) {
        return new Recognised(null, kind, text, List.of(), null);
    }

    private static Recognised combined(String kind, List<Signature> members, @Nullable Integer within) {
        return new Recognised(
                null, kind, null, members.stream().map(Recognised::of).toList(), within);
    }

    private static String config(Signature.Config config) {
        return config.format().name().toLowerCase(Locale.ROOT) + " " + config.path() + " "
                + condition(config.condition());
    }

    private static String condition(ConfigCondition condition) {
        if (condition instanceof ConfigCondition.Equals equals) {
            return "= " + equals.value();
        }
        if (condition instanceof ConfigCondition.Matches matches) {
            return "~ " + matches.pattern();
        }
        return condition.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
