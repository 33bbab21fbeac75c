package io.huifang.ticket.attachment;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files byte for byte as browsers send it: names in UTF-8, quotes as %22. */
public final class FormOfFiles {
  private static final String BOUNDARY = "----huifang";
  public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public FormOfFiles field(String name, String value) {
    part("name=\"" + name + "\"\r\n\r\n", value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public FormOfFiles file(String name, String fileName, byte[] bytes) {
    String quoted = fileName.replace("\"", "%22");
    part(
        "name=\""
            + name
            + "\"; filename=\""
            + quoted
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n",
        bytes);
    return this;
  }

  private void part(String head, byte[] bytes) {
    text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head);
    body.writeBytes(bytes);
    text("\r\n");
  }

  private void text(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The request with this form in it. */
  public RequestSpecification in(RequestSpecification request) {
    return raw(request, TYPE, bytes());
  }

  /** All of it, at its end. */
  public byte[] bytes() {
    text("--" + BOUNDARY + "--\r\n");
    return body.toByteArray();
  }

  /** The same with whatever somebody else calls a form. */
  public static RequestSpecification raw(RequestSpecification request, String type, byte[] body) {
    EncoderConfig plain =
        EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .encodeContentTypeAs("multipart/form-data", ContentType.BINARY);
    return request
        .config(RestAssuredConfig.config().encoderConfig(plain))
        .contentType(type)
        .body(body);
  }
}
