package dev.culprit.diagnosis;

import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import dev.culprit.web.SiteAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Takes pastes from terminals and from the page, and shows the answers that are kept. */
@Controller
class DiagnosisController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Diagnoses diagnoses;
    private final MessageSource messages;
    private final SiteAddress site;

    DiagnosisController(Diagnoses diagnoses, MessageSource messages, SiteAddress site) {
        this.diagnoses = diagnoses;
        this.messages = messages;
        this.site = site;
    }

    /** Who follows a link to where pastes are sent wants the page to send them from. */
    @GetMapping("/diagnose")
    View form() {
        return seeOther("/");
    }

    @PostMapping("/diagnose")
    @Operation(
            tags = "diagnoses",
            summary = "Diagnose a text from a terminal",
            description =
                    "The raw body is the text, whatever its declared type, so that curl --data-binary works as it is;"
                            + " a multipart form may bring it as paste or file. Answers in words for a terminal, or in JSON or HTML"
                            + " when asked. ?lang=zh answers in Chinese, ?color=always in colour.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "*/*", schema = @Schema(type = "string"))))
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Diagnosis.class)),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "303", description = "To the page of the answer, for a form sent from a page.")
    @PasteRefusals
    Object diagnose(HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException, ServletException {
        forThisReaderOnly(response);
        SentPaste sent = SentPaste.of(request);
        AnswerForm form = AnswerForm.wantedBy(request);
        Examination examination = diagnoses.examine(sent.paste());
        if (form == AnswerForm.PAGE && sent.fromForm()) {
            Optional<String> id = diagnoses.keep(examination);
            if (id.isPresent()) {
                return seeOther("/d/" + id.get());
            }
        }
        return reply(examination.answer(locale), form, request);
    }

    @GetMapping("/d/{id}")
    Object kept(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        forThisReaderOnly(response);
        Answer answer = diagnoses.find(id, locale).orElseThrow(() -> new ProblemException(Problem.DIAGNOSIS_NOT_FOUND));
        return reply(answer, AnswerForm.wantedBy(request), request);
    }

    private static void forThisReaderOnly(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    private Object reply(Answer answer, AnswerForm form, HttpServletRequest request) {
        return switch (form) {
            case PAGE -> page(answer);
            case JSON -> body(MediaType.APPLICATION_JSON, DiagnosisJson.write(linked(answer)));
            case TEXT -> body(TEXT, DiagnosisText.write(linked(answer), messages, ink(request)));
        };
    }

    private Diagnosis linked(Answer answer) {
        return answer.diagnosis().linkedBy(site::of);
    }

    private static ModelAndView page(Answer answer) {
        return new ModelAndView("diagnosis/page", "page", DiagnosisPage.of(answer));
    }

    private static ResponseEntity<String> body(MediaType type, String body) {
        return ResponseEntity.ok().contentType(type).body(body);
    }

    private static Ink ink(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.contains("color=always") ? Ink.COLOUR : Ink.PLAIN;
    }

    private static RedirectView seeOther(String path) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
