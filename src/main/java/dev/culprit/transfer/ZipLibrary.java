package dev.culprit.transfer;

import dev.culprit.content.Library;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads a library from a ZIP file, in memory: nothing in it can name a place on the disk. A folder that holds everything
 * else is stepped over, as file managers make one.
 */
public final class ZipLibrary {

    /** Files, folders not counted. */
    static final int MOST_FILES = 200_000;

    /** Unpacked bytes of one file. */
    static final int LARGEST_FILE = 4 << 20;

    /** Unpacked bytes of all files. */
    static final long LARGEST_LIBRARY = 64L << 20;

    private static final String MARKER = "/article.yaml";

    private ZipLibrary() {}

    /**
     * The library in these bytes.
     *
     * @throws ProblemException when it is no ZIP file, holds too much, or no article
     */
    public static Library read(byte[] bytes) {
        Map<String, byte[]> files = unpack(bytes);
        int top = lengthOfTop(files);
        Map<String, byte[]> below = new HashMap<>();
        files.forEach((path, content) -> below.put(path.substring(Math.min(top, path.length())), content));
        return Library.of(below);
    }

    /** The files of a folder as a ZIP file. */
    public static byte[] pack(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipSink zip = new ZipSink(bytes);
                Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                zip.file(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the files in these bytes below a folder, and never outside of it.
     *
     * @return how many of them are articles
     */
    public static int unpack(byte[] bytes, Path folder) throws IOException {
        FolderSink sink = new FolderSink(folder);
        Map<String, byte[]> files = unpack(bytes);
        for (var file : files.entrySet()) {
            sink.file(file.getKey(), file.getValue());
        }
        return (int)
                files.keySet().stream().filter(path -> path.endsWith(MARKER)).count();
    }

    private static Map<String, byte[]> unpack(byte[] bytes) {
        Map<String, byte[]> files = new HashMap<>();
        long room = LARGEST_LIBRARY;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = zip.readNBytes(LARGEST_FILE + 1);
                room -= content.length;
                if (content.length > LARGEST_FILE || room < 0 || files.size() == MOST_FILES) {
                    throw refusal("holds more than an import may: " + MOST_FILES + " files, " + (LARGEST_FILE >> 20)
                            + " MiB each and " + (LARGEST_LIBRARY >> 20) + " MiB together");
                }
                files.put(entry.getName().replace('\\', '/'), content);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw refusal("is not a ZIP file that can be read");
        } catch (IOException e) {
            throw refusal("is cut off");
        }
        return files;
    }

    /** Of the path that stands before every article's area folder. */
    private static int lengthOfTop(Map<String, byte[]> files) {
        String shortest = files.keySet().stream()
                .filter(path -> path.endsWith(MARKER))
                .min((a, b) -> Long.compare(depth(a), depth(b)))
                .orElseThrow(() -> refusal("holds no article: there is no AREA/SLUG/article.yaml in it"));
        int end = shortest.length() - MARKER.length();
        for (int folders = 0; folders < 2 && end >= 0; folders++) {
            end = shortest.lastIndexOf('/', end - 1);
        }
        String top = shortest.substring(0, end + 1);
        return files.keySet().stream().allMatch(path -> path.startsWith(top)) ? top.length() : 0;
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    private static ProblemException refusal(String why) {
        return new ProblemException(Problem.INVALID_INPUT, "the file " + why);
    }
}
