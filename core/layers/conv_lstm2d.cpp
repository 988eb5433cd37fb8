#include "core/layers/conv_lstm_spec.h"

namespace lamina {

LayerSpec convLstm2dSpec() {
    return convLstmSpec(LayerSpec("ConvLSTM2D", Category::recurrent, TEXT("layer", "ConvLSTM2D"),
                                  TEXT("layer", "An LSTM whose products are convolutions: its state is a picture. For "
                                                "films and maps that change with time, such as the forecast of rain.")),
                        2)
        .withKeywords("conv lstm convolutional recurrent video film forecast 卷积长短期记忆 循环 视频 预报")
        .formula("c_t = f ⊙ c_{t−1} + i ⊙ g,   h_t = o ⊙ φ(c_t)",
                 "x (T, H, W, C)   W (kh, kw, C, 4 filters)   R (kh, kw, filters, 4 filters)   h (H', W', filters)")
        .exportAs("# ConvLSTM2D({filters}, {kernel_size}): no such layer in PyTorch");
}

} // namespace lamina
