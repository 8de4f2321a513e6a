package org.gkec.server.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Faults that are found before a controller is: by Tomcat, by a filter. They are problems too. */
@RestController
class FaultsElsewhere implements ErrorController {

  /** Whoever asks for this address finds nothing there. */
  @RequestMapping("/error")
  @Nullable ResponseEntity<ProblemDetail> problem(
      HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      return null; // an answer that is cut off stays as it is
    }
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.valueOf(code)
            : HttpStatus.NOT_FOUND;
    return Problem.of(
        ProblemType.of(status),
        new IllegalArgumentException(reason(request, status)),
        request,
        Map.of());
  }

  private static String reason(HttpServletRequest request, HttpStatus status) {
    Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
    return message == null || message.toString().isBlank()
        ? status.getReasonPhrase()
        : message.toString();
  }
}
