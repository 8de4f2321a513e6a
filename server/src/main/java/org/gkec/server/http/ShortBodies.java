package org.gkec.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Bodies that become one object - a city that is described, a feedback - are of 1 MB at most. */
@RestControllerAdvice
class ShortBodies extends RequestBodyAdviceAdapter {

  private static final int MOST = 1 << 20;

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    byte[] bytes = message.getBody().readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw new Refusal(
          ProblemType.CONTENT_TOO_LARGE, "the body is longer than %d bytes".formatted(MOST));
    }
    return new Read(new ByteArrayInputStream(bytes), message.getHeaders());
  }

  private record Read(InputStream getBody, HttpHeaders getHeaders) implements HttpInputMessage {}
}
