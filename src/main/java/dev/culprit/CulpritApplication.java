package dev.culprit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
class CulpritApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CulpritApplication.class, arguments);
    }
}
