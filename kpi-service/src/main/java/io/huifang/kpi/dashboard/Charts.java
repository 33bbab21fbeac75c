package io.huifang.kpi.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the chart library lies: its version is known to the parent pom only. */
@ApplicationScoped
public class Charts {
  private final String script;

  Charts() {
    Properties library = new Properties();
    try (InputStream file =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("META-INF/maven/org.mvnpm/echarts/pom.properties")) {
      if (file != null) {
        library.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    script = "/_static/echarts/" + library.getProperty("version") + "/dist/echarts.min.js";
  }

  /** Its path here. */
  public String script() {
    return script;
  }
}
