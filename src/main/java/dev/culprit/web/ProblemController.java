package dev.culprit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Explains each type of problem, and reports those that arise outside of any handler. */
@Controller
class ProblemController implements ErrorController {

    private final ProblemReporter reporter;

    ProblemController(ProblemReporter reporter) {
        this.reporter = reporter;
    }

    @GetMapping("/problems/{slug}")
    String explain(@PathVariable String slug, Model model) {
        Problem problem = Problem.ofSlug(slug).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        model.addAttribute("problem", problem);
        return "error/explanation";
    }

    @RequestMapping("${server.error.path:/error}")
    Object report(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = path == null ? "/" : path.toString();
        return reporter.report(failure(request, address), request, address);
    }

    private static ProblemException failure(HttpServletRequest request, String address) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (Integer.valueOf(HttpStatus.CONTENT_TOO_LARGE.value()).equals(status) && isWritten(address)) {
            return new ProblemException(Problem.FORM_TOO_LARGE);
        }
        if (request.getAttribute(Refusal.ATTRIBUTE) instanceof ProblemException refused) {
            return refused;
        }
        return new ProblemException(status instanceof Integer code ? Problem.ofStatus(code) : Problem.NOT_FOUND);
    }

    /** Whether what is sent there was written by hand, and would be missed. */
    private static boolean isWritten(String address) {
        return address.startsWith("/admin/articles/");
    }
}
