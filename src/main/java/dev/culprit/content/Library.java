package dev.culprit.content;

import dev.culprit.article.Area;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A folder of articles, or the one shipped in the jar. Files are read when they are asked for, article by article, so
 * that a library of any size fits into memory. Safe to share.
 */
public final class Library {

    /** Names the areas and gives them their order. */
    public static final String AREAS = "areas.yaml";

    /** So many articles are worth a transaction. */
    private static final int LOT = 64;

    private static final String BENIGN = "benign/";
    private static final String SHIPPED = "/content/";
    private static final String SHIPPED_FILES = "classpath*:content/**/*";

    private final SortedMap<String, InputStreamSource> filesByPath;

    private Library(SortedMap<String, InputStreamSource> filesByPath) {
        this.filesByPath = filesByPath;
    }

    /** An article's folder and files. */
    public record Entry(String folder, ArticleFiles files) {}

    /** The library in a folder. */
    public static Library at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("not a folder: " + folder);
        }
        SortedMap<String, InputStreamSource> files = new TreeMap<>();
        try (Stream<Path> paths = Files.find(folder, Integer.MAX_VALUE, Library::isFile)) {
            paths.forEach(path -> files.put(relative(folder, path), () -> Files.newInputStream(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("the library at " + folder + " cannot be read", e);
        }
        return new Library(files);
    }

    /** Of a link it counts what it leads to. */
    private static boolean isFile(Path path, BasicFileAttributes attributes) {
        return attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(path));
    }

    private static String relative(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** The library in these files, by path. */
    public static Library of(Map<String, byte[]> files) {
        SortedMap<String, InputStreamSource> resources = new TreeMap<>();
        files.forEach((path, bytes) -> resources.put(path, new ByteArrayResource(bytes)));
        return new Library(resources);
    }

    /** The library that comes with the product. */
    public static Library shipped() {
        SortedMap<String, InputStreamSource> files = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED_FILES)) {
                String address = resource.getURL().toString();
                if (!address.endsWith("/") && resource.isReadable()) {
                    files.put(address.substring(address.lastIndexOf(SHIPPED) + SHIPPED.length()), resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped library cannot be read", e);
        }
        return new Library(files);
    }

    /** The areas in their order, with what is wrong in the file that names them. */
    public List<Area> areas(List<Problem> problems) {
        InputStreamSource file = filesByPath.get(AREAS);
        if (file == null) {
            return List.of();
        }
        ProblemList found = new ProblemList(AREAS);
        List<Area> areas = StructureReader.compose(text(file), found)
                .map(node -> AreasYaml.read(node, found))
                .orElse(List.of());
        problems.addAll(found.all());
        return areas;
    }

    /** A file beside the areas, such as a note of where the library comes from. */
    public Optional<String> file(String name) {
        return Optional.ofNullable(filesByPath.get(name)).map(Library::text);
    }

    /** How many articles there are. */
    public int size() {
        return folders().size();
    }

    /** All articles, by folder name, each read when the stream reaches it. */
    public Stream<Entry> articles() {
        return folders().stream().map(this::entry);
    }

    /**
     * What is made of the articles, in the order of their folders, some dozens together. Each lot is read, and made, when the
     * stream reaches it, by all processors.
     */
    public <T> Stream<List<T>> lots(Function<Entry, T> make) {
        List<String> folders = folders();
        return IntStream.iterate(0, from -> from < folders.size(), from -> from + LOT)
                .mapToObj(from -> folders.subList(from, Math.min(folders.size(), from + LOT)).parallelStream()
                        .map(folder -> make.apply(entry(folder)))
                        .toList());
    }

    /** The logs that must match nothing, by path. */
    public Map<String, String> benignLogs() {
        SortedMap<String, String> logs = new TreeMap<>();
        below(BENIGN).forEach((path, file) -> logs.put(path, text(file)));
        return logs;
    }

    /** The folders that hold an article each, in their order. */
    List<String> folders() {
        List<String> folders = new ArrayList<>();
        String marker = "/" + ArticleFiles.STRUCTURE;
        for (String path : filesByPath.keySet()) {
            if (path.endsWith(marker)) {
                folders.add(path.substring(0, path.length() - marker.length()));
            }
        }
        return folders;
    }

    private Entry entry(String folder) {
        String prefix = folder + "/";
        TreeMap<String, String> files = new TreeMap<>();
        below(prefix).forEach((path, file) -> files.put(path.substring(prefix.length()), text(file)));
        return new Entry(folder, new ArticleFiles(files));
    }

    private SortedMap<String, InputStreamSource> below(String prefix) {
        return filesByPath.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    private static String text(InputStreamSource file) {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
