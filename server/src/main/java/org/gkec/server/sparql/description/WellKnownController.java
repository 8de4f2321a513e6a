package org.gkec.server.sparql.description;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description where VoID says that it is to be found. */
@RestController
class WellKnownController {

  private final ServiceDescription description;

  WellKnownController(ServiceDescription description) {
    this.description = description;
  }

  @GetMapping("/.well-known/void")
  void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
    description.write(request, response);
  }
}
