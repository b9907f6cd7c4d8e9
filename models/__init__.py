"""The library: everything Shuangjian knows, without a window."""
