package io.huifang.suite.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What Kubernetes would say of a manifest: unknown fields and wrong types are refused. Its own
 * kinds are checked by the client's model, which is made of the API's description. Of the kinds of
 * others ({@link #OTHERS}) we keep small schemas of our own that know no field but those the chart
 * uses: they find misspellings, and cannot know what their operators refuse besides.
 */
final class Kinds {
  private static final String MODELS = "io.kubernetes.client.openapi.models.";
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

  private static final Map<String, String> OWN =
      Map.of(
          "v1", "V1",
          "apps/v1", "V1",
          "batch/v1", "V1",
          "policy/v1", "V1",
          "rbac.authorization.k8s.io/v1", "V1",
          "networking.k8s.io/v1", "V1",
          "autoscaling/v2", "V2");

  /** API versions of operators, by the kinds whose schemas are beside this test. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "ServiceMonitor", "monitoring.coreos.com/v1",
          "PrometheusRule", "monitoring.coreos.com/v1",
          "HTTPRoute", "gateway.networking.k8s.io/v1",
          "Cluster", "postgresql.cnpg.io/v1",
          "Database", "postgresql.cnpg.io/v1",
          "ScheduledBackup", "postgresql.cnpg.io/v1",
          "ObjectStore", "barmancloud.cnpg.io/v1");

  private Kinds() {}

  /** What is wrong with it; nothing where it is fine. */
  static List<String> violations(Manifest manifest) {
    String prefix = OWN.get(manifest.apiVersion());
    if (prefix != null) {
      return ofModel(prefix + manifest.kind(), manifest.json());
    }
    if (!manifest.apiVersion().equals(OTHERS.get(manifest.kind()))) {
      return List.of("unknown kind " + manifest.apiVersion() + " " + manifest.kind());
    }
    List<String> found = new ArrayList<>(ofModel("V1ObjectMeta", manifest.json().path("metadata")));
    schema(manifest.kind()).validate(manifest.json()).forEach(one -> found.add(one.toString()));
    return found;
  }

  private static List<String> ofModel(String model, JsonNode json) {
    try {
      Class<?> type = Class.forName(MODELS + model);
      type.getMethod("validateJsonElement", JsonElement.class)
          .invoke(null, JsonParser.parseString(json.toString()));
      return FieldTypes.violations(type, json);
    } catch (InvocationTargetException refused) {
      return List.of(String.valueOf(refused.getCause().getMessage()));
    } catch (ReflectiveOperationException e) {
      return List.of("unknown kind " + model);
    }
  }

  private static JsonSchema schema(String kind) {
    InputStream text = Kinds.class.getResourceAsStream(kind + ".json");
    if (text == null) {
      throw new AssertionError("No schema " + kind + ".json");
    }
    return SCHEMAS.getSchema(text);
  }
}
