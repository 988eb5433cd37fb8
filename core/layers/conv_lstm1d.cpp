#include "core/layers/conv_lstm_spec.h"

namespace lamina {

LayerSpec convLstm1dSpec() {
    return convLstmSpec(LayerSpec("ConvLSTM1D", Category::recurrent, TEXT("layer", "ConvLSTM1D"),
                                  TEXT("layer", "An LSTM whose products are convolutions along a line: for sequences "
                                                "of lines of numbers, such as measurements along a road over time.")),
                        1)
        .withKeywords("conv lstm convolutional recurrent video film forecast 卷积长短期记忆 循环 视频 预报")
        .formula("c_t = f ⊙ c_{t−1} + i ⊙ g,   h_t = o ⊙ φ(c_t)",
                 "x (T, L, C)   W (k, C, 4 filters)   R (k, filters, 4 filters)   h (L', filters)")
        .exportAs("# ConvLSTM1D({filters}, {kernel_size}): no such layer in PyTorch");
}

} // namespace lamina
