package io.huifang.platform.imports.file;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Imports that ended long ago, with what was told of single rows and what replaced records were
 * before. What they brought stays, but cannot be undone any more.
 */
@ApplicationScoped
@IfBuildProperty(name = "huifang.imports.enabled", stringValue = "true")
public class EndedImports implements KeptKind {
  @Inject Rows rows;

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public String describes() {
    return "Imports with their bad rows and what they have replaced, from their end on;"
        + " they cannot be undone any more";
  }

  @Override
  public String usually() {
    return "P1Y";
  }

  @Override
  public String due() {
    return """
        select id from import_job where updated_at < :before
          and state in ('DONE', 'FAILED', 'CANCELLED', 'EXPIRED', 'UNDONE')\
        """;
  }

  @Override
  public void letGo(List<UUID> jobs) {
    rows.change("delete from import_job where id = any(?)", jobs);
  }

  @Override
  public int atOnce() {
    return 5;
  }
}
