package io.huifang.platform.brand;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that somebody has sent, drawn anew: what is kept is a small PNG that we have written
 * ourselves, so nothing that was hidden in the file is ever served. SVG may carry script and is no
 * picture here.
 */
public final class Logo {
  /** Longest file that is looked at, in bytes. */
  public static final int LARGEST = 512 * 1024;

  private static final Set<String> FORMATS = Set.of("png", "jpeg");
  private static final long MOST_PIXELS = 4_000_000;
  private static final int WIDTH = 320;
  private static final int HEIGHT = 96;

  private Logo() {}

  /** The picture as a PNG in Base64, empty if it is no PNG or JPEG, or too large to look at. */
  public static Optional<String> of(byte[] file) {
    if (file.length > LARGEST) {
      return Optional.empty();
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        boolean fits = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
        return fits && FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))
            ? Optional.of(written(reader.read(0)))
            : Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // the library throws all sorts of things at broken pictures
    }
  }

  private static String written(BufferedImage image) throws IOException {
    double scale =
        Math.min(
            1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(small, "png", out);
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
