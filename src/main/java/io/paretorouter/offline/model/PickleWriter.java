package io.paretorouter.offline.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the few opcodes of Python's pickle protocol 2 that TorchScript's unpickler needs for a
 * module of tensors. Opcodes: CPython {@code Lib/pickletools.py}; structure: PyTorch {@code
 * torch/csrc/jit/serialization/unpickler.cpp}.
 */
final class PickleWriter {
    private static final int PROTOCOL = 0x80;
    private static final int NEW_OBJECT = 0x81;
    private static final int TRUE = 0x88;
    private static final int FALSE = 0x89;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int memoized;

    PickleWriter() {
        bytes.write(PROTOCOL);
        bytes.write(2);
    }

    /** Pushes a new object of a class, made without arguments. */
    void newObject(String module, String name) {
        global(module, name);
        bytes.write(')');
        bytes.write(NEW_OBJECT);
    }

    /**
     * Starts the attributes of the object on top of the stack; each is a {@link #text} name and a
     * value.
     */
    void startAttributes() {
        bytes.write('}');
        mark();
    }

    /** Sets the attributes pushed since {@link #startAttributes} on their object. */
    void endAttributes() {
        bytes.write('u');
        bytes.write('b');
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.write('X');
        int32(utf8.length);
        bytes.writeBytes(utf8);
        memoize();
    }

    void bool(boolean value) {
        bytes.write(value ? TRUE : FALSE);
    }

    /** Pushes an fp32 tensor whose values are stored in {@code data/<key>}. */
    void tensor(int key, Tensor tensor) {
        global("torch._utils", "_rebuild_tensor_v2");
        mark();
        storage(key, tensor.size());
        integer(0); // offset in the storage
        int[] shape = tensor.shape();
        integers(shape);
        integers(strides(shape));
        bool(false); // requires_grad
        global("collections", "OrderedDict");
        bytes.write(')');
        bytes.write('R');
        bytes.write('t');
        bytes.write('R');
    }

    private void storage(int key, int size) {
        mark();
        text("storage");
        global("torch", "FloatStorage");
        text(Integer.toString(key));
        text("cpu");
        integer(size);
        bytes.write('t');
        bytes.write('Q');
    }

    private static int[] strides(int[] shape) {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }

    private void integers(int[] values) {
        mark();
        for (int value : values) {
            integer(value);
        }
        bytes.write('t');
    }

    private void integer(int value) {
        bytes.write('J');
        int32(value);
    }

    private void int32(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes.write(value >>> shift);
        }
    }

    private void global(String module, String name) {
        bytes.write('c');
        bytes.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        memoize();
    }

    private void memoize() {
        bytes.write('r');
        int32(memoized++);
    }

    private void mark() {
        bytes.write('(');
    }

    /** Ends the pickle. */
    byte[] finish() {
        bytes.write('.');
        return bytes.toByteArray();
    }
}
