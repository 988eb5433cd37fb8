#pragma once
// Networks that the tests and the gallery draw.

#include "core/model/graph_check.h"

namespace lamina::samples {

Graph residual();                      // the network of the look: ten layers, one shortcut
Graph mistaken();                      // convolutions straight into Dense: needs a Flatten
Graph plain();                         // a small perceptron
Graph resNet(int blocks);              // with shortcuts, every third of them through a convolution
Graph inception();                     // four branches, concatenated
DataInfo pictures(const Graph& graph); // ten classes of what the network's input is

GraphFacts facts(const Graph& graph, bool withData = false);
Uid uidOf(const Graph& graph, const std::string& name);

} // namespace lamina::samples
