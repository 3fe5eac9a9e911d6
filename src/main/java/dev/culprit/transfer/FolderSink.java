package dev.culprit.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files below a folder, and never outside of it. */
record FolderSink(Path folder) implements FileSink {

    FolderSink {
        folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void file(String path, byte[] content) throws IOException {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("outside of the folder: " + path);
        }
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }
}
