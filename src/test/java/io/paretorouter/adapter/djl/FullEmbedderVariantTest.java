package io.paretorouter.adapter.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullEmbedderVariantTest {
    @ParameterizedTest
    @CsvSource({
        "pytorch, fp32, PYTORCH",
        "onnxruntime, fp32, ONNXRUNTIME",
        "onnxruntime, int8, ONNXRUNTIME_INT8"
    })
    void twoWordsNameAVariant(String engine, String precision, FullEmbedderVariant variant) {
        assertThat(FullEmbedderVariant.of(engine, precision)).isEqualTo(variant);
        assertThat(variant.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource({"tensorflow, fp32, engine, tensorflow", "onnxruntime, int4, precision, int4"})
    void refusesAWordThatIsNoneByWhatItIs(
            String engine, String precision, String name, String value) {
        assertThatThrownBy(() -> FullEmbedderVariant.of(engine, precision))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must be ")
                .hasMessageEndingWith("got \"" + value + "\"");
    }

    @Test
    void pytorchHasNoInt8() {
        assertThatThrownBy(() -> FullEmbedderVariant.of("pytorch", "int8"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("precision int8 needs engine onnxruntime, got engine pytorch");
    }
}
