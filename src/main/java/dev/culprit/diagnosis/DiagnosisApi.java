package dev.culprit.diagnosis;

import dev.culprit.paste.Paste;
import dev.culprit.web.Language;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import dev.culprit.web.SiteAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers pastes that programs send. Nothing is kept. */
@RestController
@Tag(name = "diagnoses", description = "What a pasted text shows")
class DiagnosisApi {

    private final Diagnoses diagnoses;
    private final SiteAddress site;

    DiagnosisApi(Diagnoses diagnoses, SiteAddress site) {
        this.diagnoses = diagnoses;
        this.site = site;
    }

    @PostMapping(
            path = "/api/v1/diagnoses",
            consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Diagnose a text",
            description =
                    "Finds the known issues that an error, a log or a configuration shows, with evidence, causes in"
                            + " order and fixes whose commands carry the values of the text. Finding none is an answer too."
                            + " Secrets are masked first; nothing is kept.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "The text as it is, or in JSON; may be compressed (Content-Encoding: gzip).",
                            content = {
                                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = DiagnosisRequest.class))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "What is known about it; without matches when that is nothing.",
            content = @Content(schema = @Schema(implementation = Diagnosis.class)))
    @PasteRefusals
    ResponseEntity<String> diagnose(
            @Parameter(hidden = true) @RequestHeader("Content-Type") MediaType type,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        return type.isCompatibleWith(MediaType.APPLICATION_JSON)
                ? answer(DiagnosisJson.request(body), locale)
                : answer(Paste.decode(body), locale);
    }

    private ResponseEntity<String> answer(DiagnosisRequest request, Locale negotiated) {
        Optional<Language> asked = Optional.ofNullable(request.locale()).flatMap(Language::ofTag);
        Locale locale = asked.map(Language::locale).orElse(negotiated);
        return answer(Paste.of(request.paste() == null ? "" : request.paste()), locale);
    }

    private ResponseEntity<String> answer(Paste paste, Locale locale) {
        if (paste.text().isBlank()) {
            throw new ProblemException(Problem.PASTE_MISSING);
        }
        Diagnosis diagnosis = diagnoses.diagnose(paste, locale).linkedBy(site::of);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(DiagnosisJson.write(diagnosis));
    }
}
