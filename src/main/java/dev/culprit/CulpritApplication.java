package dev.culprit;

import dev.culprit.command.Commands;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Starts the server, or runs a command. */
@SpringBootApplication
class CulpritApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] arguments) {
        Commands.run(CulpritApplication::start, arguments).ifPresentOrElse(System::exit, () -> start(arguments));
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return SpringApplication.run(CulpritApplication.class, settings);
    }
}
