#include "core/storage/keras_templates.h"

#include <vector>

namespace lamina::keras {

const std::map<std::string, Json>& templates() {
    static const std::map<std::string, Json> table = [] {
        const std::map<std::string, Json> shorthands = {
            {"glorot", Json::parse(R"({"class_name": "GlorotUniform", "config": {"seed": null}})")},
            {"zeros", {{"class_name", "Zeros"}, {"config", Json::object()}}},
            {"ones", {{"class_name", "Ones"}, {"config", Json::object()}}}};
        std::map<std::string, Json> all;
        const auto add = [&](const std::vector<const char*>& classes, const std::string& keys) {
            Json parsed = Json::parse("{" + keys + "}");
            for (auto& [key, value] : parsed.items())
                if (value.is_string())
                    if (const auto found = shorthands.find(value.get<std::string>()); found != shorthands.end())
                        value = found->second;
            for (const char* name : classes) all[name] = parsed;
        };
        const std::string training =
            R"("kernel_regularizer": null, "bias_regularizer": null, "activity_regularizer": null,
               "kernel_constraint": null, "bias_constraint": null)";
        const std::string initial =
            R"("use_bias": true, "kernel_initializer": "glorot", "bias_initializer": "zeros", )";
        const std::string last = R"("data_format": "channels_last")";
        const auto sizes = [](int axes, const char* one) {
            std::string text;
            for (int i = 0; i < axes; ++i) text += (i == 0 ? "[" : ", ") + std::string(one);
            return text + "]";
        };

        add({"Dense"}, R"("units": 1, "activation": "linear", )" + initial + training);
        add({"Activation"}, R"("activation": "linear")");
        add({"LeakyReLU"}, R"("alpha": 0.3)");
        add({"ReLU"}, R"("max_value": null, "negative_slope": 0.0, "threshold": 0.0)");
        add({"ELU"}, R"("alpha": 1.0)");
        add({"Softmax"}, R"("axis": -1)");
        const char* convolutions[] = {"Conv1D", "Conv2D", "Conv3D"};
        const char* transposed[] = {"Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose"};
        const char* pools[][4] = {{"MaxPooling1D", "AveragePooling1D", "GlobalMaxPooling1D", "GlobalAveragePooling1D"},
                                  {"MaxPooling2D", "AveragePooling2D", "GlobalMaxPooling2D", "GlobalAveragePooling2D"},
                                  {"MaxPooling3D", "AveragePooling3D", "GlobalMaxPooling3D", "GlobalAveragePooling3D"}};
        const char* depthwise[] = {"DepthwiseConv1D", "DepthwiseConv2D"};
        const char* separable[] = {"SeparableConv1D", "SeparableConv2D"};
        for (int axes = 1; axes <= 3; ++axes) {
            const int i = axes - 1;
            const std::string ones = sizes(axes, "1"), twos = sizes(axes, "2");
            const std::string window = "\"kernel_size\": " + ones + ", \"strides\": " + ones +
                                       ", \"padding\": \"valid\", \"dilation_rate\": " + ones + ", " + last +
                                       R"(, "activation": "linear", )";
            add({convolutions[i]}, R"("filters": 1, "groups": 1, )" + window + initial + training);
            add({transposed[i]}, R"("filters": 1, "output_padding": )" + ones + ", " + window + initial + training);
            if (axes <= 2) {
                const std::string each =
                    R"("use_bias": true, "depthwise_initializer": "glorot", "bias_initializer": "zeros",
                       "depthwise_regularizer": null, "bias_regularizer": null, "activity_regularizer": null,
                       "depthwise_constraint": null, "bias_constraint": null)";
                add({depthwise[i]}, R"("depth_multiplier": 1, )" + window + each);
                add({separable[i]}, R"("filters": 1, "depth_multiplier": 1, )" + window + each +
                                        R"(, "pointwise_initializer": "glorot", "pointwise_regularizer": null,
                                           "pointwise_constraint": null)");
            }
            add({pools[i][0], pools[i][1]},
                "\"pool_size\": " + twos + R"(, "padding": "valid", "strides": )" + twos + ", " + last);
            add({pools[i][2], pools[i][3]}, last + R"(, "keepdims": false)");
        }
        add({"ZeroPadding2D"}, R"("padding": [[1, 1], [1, 1]], )" + last);
        add({"ZeroPadding3D"}, R"("padding": [[1, 1], [1, 1], [1, 1]], )" + last);
        add({"Cropping2D"}, R"("cropping": [[0, 0], [0, 0]], )" + last);
        add({"Cropping3D"}, R"("cropping": [[1, 1], [1, 1], [1, 1]], )" + last);
        add({"UpSampling2D"}, R"("size": [2, 2], "interpolation": "nearest", )" + last);
        add({"UpSampling3D"}, R"("size": [2, 2, 2], )" + last);
        add({"Flatten"}, last);
        add({"Reshape"}, R"("target_shape": [1])");
        add({"Dropout"}, R"("rate": 0.5, "noise_shape": null, "seed": null)");
        add({"BatchNormalization"},
            R"("axis": [-1], "momentum": 0.99, "epsilon": 0.001, "center": true, "scale": true,
               "beta_initializer": "zeros", "gamma_initializer": "ones", "moving_mean_initializer": "zeros",
               "moving_variance_initializer": "ones", "beta_regularizer": null, "gamma_regularizer": null,
               "beta_constraint": null, "gamma_constraint": null)");
        const std::string scaleAndShift =
            R"("axis": -1, "epsilon": 0.001, "center": true, "scale": true, "beta_initializer": "zeros",
               "gamma_initializer": "ones", "beta_regularizer": null, "gamma_regularizer": null,
               "beta_constraint": null, "gamma_constraint": null)";
        add({"LayerNormalization"}, scaleAndShift);
        add({"GroupNormalization"}, R"("groups": 32, )" + scaleAndShift);
        add({"Attention"},
            R"("use_scale": false, "dropout": 0.0)"); // Keras takes the word “dot” in a file for its function
        add({"Add"}, "");
        add({"PReLU"}, R"("alpha_initializer": "zeros", "alpha_regularizer": null, "alpha_constraint": null,
                          "shared_axes": [1])");
        add({"SpatialDropout2D", "SpatialDropout3D"}, R"("rate": 0.5, )" + last);
        add({"AlphaDropout"}, R"("rate": 0.5, "noise_shape": null)");
        add({"Discretization"}, R"("bin_boundaries": [0], "epsilon": 0.01, "output_mode": "int", "sparse": false)");
        add({"RandomFlip"}, R"("mode": "horizontal_and_vertical", )" + last);
        const std::string outside =
            R"(, "fill_mode": "reflect", "interpolation": "bilinear", "fill_value": 0.0, )" + last;
        add({"RandomRotation"}, R"("factor": 0.1)" + outside);
        add({"RandomZoom", "RandomTranslation"}, R"("height_factor": 0.1, "width_factor": null)" + outside);
        add({"RandomContrast", "RandomBrightness"}, R"("factor": 0.1, "value_range": [0, 255], )" + last);
        add({"RandomCrop", "CenterCrop"}, R"("height": 1, "width": 1, )" + last);
        add({"Resizing"}, R"("height": 1, "width": 1, "interpolation": "bilinear", "crop_to_aspect_ratio": false,
                             "pad_to_aspect_ratio": false, "fill_mode": "constant", "fill_value": 0.0,
                             "antialias": false, )" +
                              last);
        add({"Concatenate"}, R"("axis": -1)");
        const std::string recurrent =
            R"("use_bias": true, "kernel_initializer": "glorot", "recurrent_initializer": "orthogonal",
               "bias_initializer": "zeros", "recurrent_regularizer": null, "recurrent_constraint": null, "dropout": 0.0,
               "recurrent_dropout": 0.0, "return_sequences": false, "return_state": false, "go_backwards": false,
               "stateful": false, "unroll": false, )" +
            training;
        const std::string gates = R"("units": 1, "activation": "tanh", "recurrent_activation": "sigmoid", )";
        add({"SimpleRNN"}, R"("units": 1, "activation": "tanh", )" + recurrent);
        add({"LSTM"}, gates + R"("unit_forget_bias": true, )" + recurrent);
        add({"GRU"}, gates + R"("reset_after": true, )" + recurrent);
        return all;
    }();
    return table;
}

} // namespace lamina::keras
