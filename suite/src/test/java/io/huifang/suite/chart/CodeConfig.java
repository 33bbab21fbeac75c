package io.huifang.suite.chart;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings that the code of a packaged service reads: configuration mappings and properties of
 * ours and of Quarkus, as far as they can be set when it runs. Read from its jars, because this
 * module does not know the classes.
 */
final class CodeConfig {
  private static final Set<String> WRAPPERS =
      Set.of(
          "java.util.Optional", "java.util.List", "java.util.Set", "java.util.function.Supplier");

  private final Set<String> properties = new TreeSet<>();
  private final List<Pattern> patterns = new ArrayList<>();

  CodeConfig(Path quarkusApp) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.walk(quarkusApp)) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    try (URLClassLoader classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      for (Path jar : jars) {
        String name = jar.getFileName().toString();
        if (name.startsWith("io.quarkus.")
            || name.contains("huifang")
            || name.contains("-service-")) {
          scan(jar, classes);
        }
      }
    }
    properties.forEach(
        property ->
            patterns.add(
                Pattern.compile(
                    ServiceConfig.variable(property.replace("*", "0STAR0"))
                        .replace("0STAR0", "[A-Z0-9_]+"))));
  }

  /** Whether any code would see this variable. */
  boolean knows(String variable) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(variable).matches());
  }

  private void scan(Path file, ClassLoader classes) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (!entry.getName().endsWith(".class")) {
          continue;
        }
        try (InputStream in = jar.getInputStream(entry)) {
          String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
          boolean mapping = bytes.contains("Lio/smallrye/config/ConfigMapping;");
          if (mapping || bytes.contains("inject/ConfigProperty;")) {
            read(entry.getName().replace('/', '.').replaceAll("\\.class$", ""), classes);
          }
        }
      }
    }
  }

  private void read(String name, ClassLoader classes) {
    try {
      Class<?> type = Class.forName(name, false, classes);
      if (type.isInterface()) {
        Optional<String> prefix = text(type, "ConfigMapping", "prefix");
        String phase = text(type, "ConfigRoot", "phase").orElse("RUN_TIME");
        if (prefix.isPresent() && phase.equals("RUN_TIME")) {
          members(prefix.get(), type, 0);
        }
        return;
      }
      List<AnnotatedElement> places = new ArrayList<>(List.of(type.getDeclaredFields()));
      for (var constructor : type.getDeclaredConstructors()) {
        places.addAll(List.of(constructor.getParameters()));
      }
      for (Method method : type.getDeclaredMethods()) {
        places.addAll(List.of(method.getParameters()));
      }
      places.forEach(place -> text(place, "ConfigProperty", "name").ifPresent(properties::add));
    } catch (ClassNotFoundException | LinkageError absent) {
      // A class for something that is not installed: nobody reads its settings.
    }
  }

  private void members(String prefix, Class<?> type, int depth) {
    if (depth > 8) {
      return;
    }
    for (Method method : type.getMethods()) {
      if (Modifier.isStatic(method.getModifiers()) || method.getParameterCount() > 0) {
        continue;
      }
      boolean parent = annotation(method, "WithParentName").isPresent();
      String own = text(method, "WithName", "value").orElse(kebab(method.getName()));
      member(parent ? prefix : prefix + "." + own, method, method.getGenericReturnType(), depth);
    }
  }

  private void member(String path, Method method, Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      String raw = generic.getRawType().getTypeName();
      if (raw.equals("java.util.Map")) {
        member(path + ".*", method, arguments[1], depth);
        if (annotation(method, "WithUnnamedKey").isPresent()) {
          member(path, method, arguments[1], depth);
        }
      } else if (WRAPPERS.contains(raw)) {
        member(path, method, arguments[0], depth);
      }
    } else if (type instanceof Class<?> one
        && one.isInterface()
        && !one.getName().startsWith("java.")) {
      members(path, one, depth + 1);
    } else {
      properties.add(path);
    }
    if (type instanceof ParameterizedType) {
      properties.add(path);
    }
  }

  private static Optional<Annotation> annotation(AnnotatedElement place, String name) {
    return Stream.of(place.getAnnotations())
        .filter(one -> one.annotationType().getSimpleName().equals(name))
        .findFirst();
  }

  private static Optional<String> text(AnnotatedElement place, String annotation, String member) {
    return annotation(place, annotation)
        .map(
            found -> {
              try {
                Object value = found.annotationType().getMethod(member).invoke(found);
                // The phases of Quarkus print as words.
                return value instanceof Enum<?> one ? one.name() : value.toString();
              } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
              }
            });
  }

  private static String kebab(String camel) {
    return camel
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }
}
