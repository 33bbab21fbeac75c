package io.huifang.survey.text.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A model as bytes: only features that have a weight, packed. */
public final class ModelBytes {
  private ModelBytes() {}

  public static byte[] of(LinearModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(model.classes());
      for (int label = 0; label < model.classes(); label++) {
        out.writeFloat(model.bias(label));
      }
      for (int feature = 0; feature < Features.SIZE; feature++) {
        if (weighs(model, feature)) {
          out.writeInt(feature);
          for (int label = 0; label < model.classes(); label++) {
            out.writeFloat(model.weight(label, feature));
          }
        }
      }
      out.writeInt(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The model that {@link #of} has packed. */
  public static LinearModel read(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int classes = in.readInt();
      float[] bias = new float[classes];
      for (int label = 0; label < classes; label++) {
        bias[label] = in.readFloat();
      }
      float[][] weights = new float[classes][Features.SIZE];
      for (int feature = in.readInt(); feature >= 0; feature = in.readInt()) {
        for (int label = 0; label < classes; label++) {
          weights[label][feature] = in.readFloat();
        }
      }
      return new LinearModel(weights, bias);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean weighs(LinearModel model, int feature) {
    for (int label = 0; label < model.classes(); label++) {
      if (model.weight(label, feature) != 0) {
        return true;
      }
    }
    return false;
  }
}
