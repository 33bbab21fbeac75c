package io.huifang.kpi.csv;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes answers as files for spreadsheets. */
abstract class TableWriter implements MessageBodyWriter<CsvTable> {
  /** What the file says that it is. */
  abstract String contentType();

  abstract void write(CsvTable table, OutputStream out) throws IOException;

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return CsvTable.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      CsvTable table,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle("Content-Type", contentType());
    write(table, out);
  }
}
