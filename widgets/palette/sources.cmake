set(LAMINA_PALETTE_SOURCES
    palette/palette_panel.cpp palette/palette_panel.h)
