set(LAMINA_CANVAS_SOURCES
    canvas/canvas.cpp canvas/canvas.h canvas/canvas_actions.cpp canvas/canvas_drop.cpp canvas/canvas_keys.cpp canvas/canvas_pointer.cpp
    canvas/canvas_accessible.cpp canvas/canvas_accessible.h
    canvas/canvas_edits.cpp canvas/canvas_edits.h
    canvas/block_edits.cpp canvas/block_edits.h
    canvas/block_frame.cpp canvas/block_frame.h
    canvas/block_specs.cpp canvas/block_specs.h
    canvas/canvas_scene.cpp canvas/canvas_scene.h
    canvas/drawn_graph.cpp canvas/drawn_graph.h
    canvas/frame_layout.cpp canvas/frame_layout.h
    canvas/graph_layout.cpp canvas/graph_layout.h
    canvas/layered_order.cpp canvas/layered_order.h
    canvas/layer_search.cpp canvas/layer_search.h
    canvas/mistake_card.cpp canvas/mistake_card.h
    canvas/node_item.cpp canvas/node_item.h
    canvas/search_box.cpp canvas/search_box.h
    canvas/wire_item.cpp canvas/wire_item.h
    canvas/zoom_bar.cpp canvas/zoom_bar.h)
