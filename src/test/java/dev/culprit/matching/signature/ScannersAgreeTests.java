package dev.culprit.matching.signature;

import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.culprit.Examples;
import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** The index and the naive scanner find the same, whatever the signatures and the text. */
class ScannersAgreeTests {

    /** Few and much alike, so that signatures overlap, share anchors, contain each other and are found often. */
    private static final Gen<String> WORDS = pick(List.of(
            "network",
            "networks",
            "net",
            "plugin",
            "failed",
            "fail",
            "to",
            "set",
            "up",
            "EOF",
            "a",
            "cni0",
            "é",
            "Ошибка",
            "网络",
            "未就绪",
            "/run/x",
            "10.0.0.1",
            "7",
            "deadbeef01",
            "K",
            "s",
            ":",
            "\"a\"",
            "'b'",
            ",",
            "{",
            "}"));

    private static final Gen<String> PLACEHOLDERS = pick(List.of(
            "{x}", "{y:word}", "{z:ident}", "{p:path}", "{i:int}", "{h:hex}", "{q:quoted}", "{ip:ip}", "{d:any}"));

    private static final Gen<String> TEMPLATES = lists().of(
                    WORDS.map(word -> word.replaceAll("[{}]", "$0$0")).mix(PLACEHOLDERS, 30))
            .ofSizeBetween(1, 6)
            .zip(pick(List.of(" ", "", "  ")), (pieces, between) -> String.join(between, pieces));

    private static final Gen<Signature> TEXTS = TEMPLATES.map(Signature.Text::new);

    private static final Gen<Signature> REGEXES = lists().of(WORDS.map(Pattern::quote)
                    .mix(pick(List.of("\\d+", ".*", "\\s+", "(?:net|up)", "[a-z]+", "(?i)", "x?", "(?P<v>\\w+)")), 40))
            .ofSizeBetween(1, 5)
            .map(pieces -> new Signature.Regex(String.join("", pieces)));

    private static final Gen<Signature> LEAVES = TEXTS.mix(REGEXES, 25);

    private static final Gen<Signature> COMBINATIONS = lists().of(LEAVES)
            .ofSizeBetween(1, 3)
            .zip(LEAVES, integers().between(0, 5), (members, other, kind) -> switch (kind) {
                case 0 -> new Signature.Any(members, null);
                case 1 -> new Signature.All(members, null);
                case 2 -> new Signature.All(members, 1);
                case 3 -> new Signature.All(with(members, new Signature.None(List.of(other), null)), 2);
                case 4 -> new Signature.All(with(members, new Signature.None(List.of(other), 3)), null);
                default -> new Signature.All(with(members, new Signature.Any(List.of(other), null)), 3);
            });

    private static final Gen<List<Signature>> LIBRARIES =
            lists().of(LEAVES.mix(COMBINATIONS, 30)).ofSizeBetween(1, 12);

    private static final Gen<String> SEPARATORS = pick(List.of(
            " ", " ", " ", " ", "", "  ", "\t", "\n", "\n", "\r\n", "\\", "\\\"", "\u00A0", "\\n", "\u001B[31m"));

    private static final Gen<String> TEXT_WORDS =
            WORDS.zip(integers().between(0, 9), (word, change) -> switch (change) {
                case 0 -> word.toUpperCase(java.util.Locale.ROOT);
                case 1 -> word.replace('"', '\u201C').replace('\'', '`');
                case 2 -> word.replace("K", "\u212A").replace("s", "\u017F");
                case 3 -> word.replace("\"", "\\\"");
                default -> word;
            });

    private static final Gen<String> PASTES = lists().of(TEXT_WORDS.zip(SEPARATORS, String::concat))
            .ofSizeBetween(0, 60)
            .map(parts -> String.join("", parts));

    private static List<Signature> with(List<Signature> members, Signature other) {
        List<Signature> all = new ArrayList<>(members);
        all.add(other);
        return all;
    }

    @Test
    void findTheSame() {
        Examples.of(4_000).forAll(LIBRARIES, PASTES).check((library, text) -> {
            List<OwnedSignature> signatures = compiled(library);
            Paste paste = Paste.of(text);
            return told(SignatureIndex.of(signatures).scan(paste))
                    .equals(told(new NaiveScanner(signatures).scan(paste)));
        });
    }

    @Test
    void findTheSameAfterChanges() {
        Examples.of(1_000).forAll(LIBRARIES, PASTES, integers().between(0, 12)).check((library, text, split) -> {
            List<OwnedSignature> signatures = compiled(library);
            int base = Math.min(split, signatures.size());
            Paste paste = Paste.of(text);
            SignatureIndex index = SignatureIndex.of(signatures.subList(0, base));
            for (OwnedSignature added : signatures.subList(base, signatures.size())) {
                index = index.with(added.owner(), List.of(added));
            }
            return told(index.scan(paste)).equals(told(new NaiveScanner(signatures).scan(paste)));
        });
    }

    /** Everything that a hit tells. */
    private static List<List<Object>> told(List<Hit> hits) {
        return hits.stream()
                .map(hit -> List.<Object>of(
                        hit.signature(),
                        hit.spans(),
                        hit.text(),
                        hit.values(),
                        hit.messages().stream().map(Message::firstLine).toList()))
                .toList();
    }

    private static List<OwnedSignature> compiled(List<Signature> definitions) {
        List<OwnedSignature> signatures = new ArrayList<>();
        for (Signature definition : definitions) {
            Optional<CompiledSignature> compiled =
                    SignatureCompiler.compile(definition).signature();
            compiled.ifPresent(
                    signature -> signatures.add(new OwnedSignature("KB-" + signatures.size(), "s", signature)));
        }
        return signatures;
    }
}
