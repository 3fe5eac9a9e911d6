package dev.culprit.command;

import dev.culprit.account.SystemActor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Which store a command deals with: that of a running server, or the one that it opens by itself. */
final class Store {

    private static final String LOCKED = "already in use";

    /** On a port that only this machine can reach and nobody knows, and without a word. */
    private static final List<String> UNSEEN = List.of(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--logging.level.root=error");

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A running server to go through; needed when it holds the database.")
    private @Nullable String server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:CULPRIT_TOKEN}",
            description = "A personal token for the server; the variable CULPRIT_TOKEN when absent.")
    private @Nullable String token;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting as the server knows it, such as culprit.data-dir=/srv/culprit.")
    private List<String> settings = List.of();

    /** What a command does with the opened store. */
    interface Work<T> {
        T with(ConfigurableApplicationContext product) throws IOException;
    }

    /** The server to go through; null when the store is opened here. */
    @Nullable
    RemoteServer remote() {
        return server == null ? null : new RemoteServer(server, token);
    }

    /** Opens the store, works as the application itself, and closes it. */
    <T> T open(Product product, Work<T> work) throws IOException {
        String[] arguments = Stream.concat(UNSEEN.stream(), settings.stream().map(setting -> "--" + setting))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext opened = product.open(arguments)) {
            return SystemActor.call(() -> {
                try {
                    return work.with(opened);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw explained(e);
        }
    }

    private static RuntimeException explained(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains(LOCKED)) {
                return new IllegalStateException(
                        "a running server holds the database; go through it with --server URL --token TOKEN", failure);
            }
        }
        return failure;
    }
}
