package dev.culprit.account;

import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** Tells the API's description how programs say for whom they act. */
@Configuration(proxyBeanMethods = false)
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "culprit_…",
        description = "A personal token from /account/tokens; its scope and the role of its user bound what it may do.")
class ApiSecurity {}
