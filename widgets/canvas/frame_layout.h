#pragma once
// The part of the layout that belongs to open blocks: frames around their layers, apart from each other.

#include "widgets/canvas/graph_layout.h"
#include "widgets/canvas/layered_order.h"

namespace lamina {

constexpr double kLaneRoom = 36; // beside a lane, for its shape
constexpr double kFrameSide = 14, kFrameTop = kFrameTitle + 10,
                 kFrameBottom = 12; // from layers to the frame around them

// Frames of different blocks must not overlap, nor hold a layer that is not theirs: what stands further right moves on.
// top: upper edges of the rows.
void separateFrames(layered::Component& component, const Graph& graph, const std::vector<double>& top);

// The frames of a drawing whose layers and wires have their places, and what runs through their titles. Shapes of wires that
// cross a frame move between the frames.
void addFrames(const Graph& graph, GraphLayout& layout);

} // namespace lamina
