package dev.culprit.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.article.ArticleDocument;
import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.NaiveScanner;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.SignatureCompiler;
import dev.culprit.matching.signature.SignatureIndex;
import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** However much the index passes over in a large log: it finds what trying every signature on every message finds. */
class ShippedSignaturesInLargeLogsTests {

    private static final int LENGTH = 250_000;

    private static final List<OwnedSignature> SIGNATURES = Library.shipped()
            .articles()
            .flatMap(entry -> ArticleFormat.read(entry.files()).document().stream())
            .flatMap(ShippedSignaturesInLargeLogsTests::signatures)
            .toList();

    private static Stream<OwnedSignature> signatures(ArticleDocument article) {
        Stream<NamedSignature> ofCauses = article.causes().stream()
                .flatMap(cause -> Stream.concat(cause.evidence().stream(), cause.against().stream()));
        return Stream.concat(article.signatures().stream(), ofCauses)
                .flatMap(named -> SignatureCompiler.compile(named.signature()).signature().stream()
                        .map(signature -> new OwnedSignature(article.key(), named.id(), signature)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void areFoundAmongTheSamplesOneAfterTheOther(int seed) {
        List<String> samples = new ArrayList<>(Library.shipped()
                .articles()
                .flatMap(entry -> entry.files().byName().entrySet().stream())
                .filter(file -> file.getKey().startsWith("samples/"))
                .map(file -> file.getValue())
                .toList());

        String log = shuffled(samples, seed);

        assertThat(told(SignatureIndex.of(SIGNATURES).scan(Paste.of(log))))
                .isEqualTo(told(new NaiveScanner(SIGNATURES).scan(Paste.of(log))));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void areFoundAmongRealPastes(int seed) throws Exception {
        Path pastes = sharedPastes().orElseGet(() -> Assumptions.abort("no pastes at hand"));
        JsonMapper mapper = new JsonMapper();
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(pastes)) {
            texts.add(mapper.readTree(line).get("text").asString());
        }

        String log = shuffled(texts, seed);

        assertThat(told(SignatureIndex.of(SIGNATURES).scan(Paste.of(log))))
                .isEqualTo(told(new NaiveScanner(SIGNATURES).scan(Paste.of(log))));
    }

    private static Optional<Path> sharedPastes() {
        String folder =
                System.getProperty("CULPRIT_SHARED", System.getenv().getOrDefault("CULPRIT_SHARED", "../shared"));
        return Optional.of(Path.of(folder, "pastes", "dev.jsonl")).filter(Files::isReadable);
    }

    /** As many as make a large log, one below the other, some behind envelopes, some cut short. */
    private static String shuffled(List<String> texts, int seed) {
        Random random = new Random(seed);
        Collections.shuffle(texts, random);
        StringBuilder log = new StringBuilder();
        for (int i = 0; log.length() < LENGTH; i++) {
            String text = texts.get(i % texts.size());
            String cut = random.nextInt(8) == 0 ? text.substring(0, text.length() * 3 / 4) : text;
            log.append(random.nextInt(4) == 0 ? inJournal(cut, random) : cut)
                    .append("\n".repeat(1 + random.nextInt(2)));
        }
        return log.toString();
    }

    private static String inJournal(String text, Random random) {
        String front = String.format(Locale.ROOT, "Nov 12 08:%02d:07 node-7 kubelet[911]: ", random.nextInt(60));
        return front + text.strip().replace("\n", "\n" + front);
    }

    /** Everything that a hit tells. */
    private static List<String> told(List<Hit> hits) {
        return hits.stream()
                .map(hit -> hit.signature().owner() + "/" + hit.signature().id() + " " + hit.spans() + " " + hit.text()
                        + " " + hit.values() + " " + hit.information() + " "
                        + hit.messages().stream().map(Message::firstLine).toList())
                .toList();
    }
}
