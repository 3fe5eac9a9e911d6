package dev.culprit;

import dev.culprit.command.Commands;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the server, or runs a command. */
@SpringBootApplication
class CulpritApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] arguments) {
        Commands.run(arguments)
                .ifPresentOrElse(System::exit, () -> SpringApplication.run(CulpritApplication.class, arguments));
    }
}
