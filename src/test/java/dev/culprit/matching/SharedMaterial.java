package dev.culprit.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Material of others that accuracy is measured on: pastes, foreign entries, benign logs. Read where it lies, if it is there. */
final class SharedMaterial {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    private SharedMaterial(Path folder) {
        this.folder = folder;
    }

    /** The folder named by {@code CULPRIT_SHARED} (property or environment), else {@code ../shared}; empty when there is none. */
    static Optional<SharedMaterial> find() {
        String named = System.getProperty("CULPRIT_SHARED", System.getenv("CULPRIT_SHARED"));
        Path folder = Path.of(named == null ? "../shared" : named);
        return Files.isDirectory(folder.resolve("pastes")) ? Optional.of(new SharedMaterial(folder)) : Optional.empty();
    }

    List<JsonNode> pastes() {
        return lines("pastes/dev.jsonl");
    }

    List<JsonNode> foreignEntries() {
        return lines("foreign/entries.jsonl");
    }

    List<JsonNode> catalog() {
        return lines("catalog/catalog.jsonl");
    }

    List<Path> benignLogs() {
        try (Stream<Path> files = Files.list(folder.resolve("benign"))) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> lines(String file) {
        try (Stream<String> lines = Files.lines(folder.resolve(file), StandardCharsets.UTF_8)) {
            List<JsonNode> nodes = new ArrayList<>();
            lines.filter(line -> !line.isBlank()).forEach(line -> nodes.add(JSON.readTree(line)));
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
